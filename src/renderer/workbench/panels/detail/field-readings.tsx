import { fieldBytes } from '../../../../shared/copy/copied-field.ts';
import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import { openCopyMenu } from '../../commands/copy-as.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { MenuButton } from '../../elements/menu-button.tsx';
import { fieldReadings } from '../../evidence/field-readings.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { shortenMiddle } from '../../evidence/shorten-middle.ts';
import { useCopying } from '../../state/copying.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './detail-panel.module.css';

interface FieldReadingsProps {
  readonly evidence: CeremonyEvidence;
  readonly node: FieldNode;
}

const longestShown = 320;

/** The field's bytes in every notation that makes sense for it; long ones are cut to look at and whole to copy. */
export function FieldReadings({ evidence, node }: FieldReadingsProps) {
  const { inspector } = useWords();
  const copying = useCopying(({ menu }) => menu?.subject === 'field');
  const source = evidence.sources.find(({ name }) => name === node.span.source);
  const content = source === undefined ? new Uint8Array() : fieldBytes({ node, path: [], source });
  const readings = fieldReadings(node, content);
  return (
    <div>
      <div className={styles.readingsHead}>
        <h3 className={styles.heading}>{inspector.detail.readings}</h3>
        <MenuButton expanded={copying} onOpen={(at) => openCopyMenu('field', at)}>
          {inspector.copy.as}
        </MenuButton>
      </div>
      <dl className={styles.readings}>
        {readings.map(({ name, text }) => (
          <div key={name}>
            <dt>{inspector.detail[name]}</dt>
            <dd>
              <span className={styles.reading}>{shortenMiddle(text, longestShown)}</span>
              <CopyButton text={text} label={inspector.detail.copy(inspector.detail[name])}>
                {inspector.detail.copyShort}
              </CopyButton>
            </dd>
          </div>
        ))}
        {node.kind === 'bit' && (
          <div>
            <dt>{inspector.detail.binary}</dt>
            <dd>{node.value === true || node.value === 1 ? '1' : '0'}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
