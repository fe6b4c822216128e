import { fieldBytes } from '../../../../shared/copy/copied-field.ts';
import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import { openCopyMenu } from '../../commands/copy-as.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { MenuButton } from '../../elements/menu-button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { bytesReadings, fieldReadings } from '../../evidence/field-readings.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { shortenMiddle } from '../../evidence/shorten-middle.ts';
import { useCopying } from '../../state/copying.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './detail-panel.module.css';

interface FieldReadingsProps {
  readonly evidence: CeremonyEvidence;
  readonly node: FieldNode;
  /** A run of bytes that was marked, in place of the field's own. */
  readonly run: Uint8Array | undefined;
}

const longestShown = 320;

/** The field's bytes in every notation that makes sense for it; long ones are cut to look at and whole to copy. */
export function FieldReadings({ evidence, node, run }: FieldReadingsProps) {
  const { inspector } = useWords();
  const { moment } = useFormats();
  const subject = run === undefined ? 'field' : 'bytes';
  const copying = useCopying(({ menu }) => menu?.subject === subject);
  const source = evidence.sources.find(({ name }) => name === node.span.source);
  const content = source === undefined ? new Uint8Array() : fieldBytes({ node, path: [], source });
  const readings = run === undefined ? fieldReadings(node, content, moment) : bytesReadings(run);
  return (
    <div>
      <div className={styles.readingsHead}>
        <h3 className={styles.heading}>
          {run === undefined ? inspector.detail.readings : inspector.detail.readingsOfRun(run.length)}
        </h3>
        <MenuButton expanded={copying} onOpen={(at) => openCopyMenu(subject, at)}>
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
        {node.kind === 'bit' && run === undefined && (
          <div>
            <dt>{inspector.detail.binary}</dt>
            <dd>{node.value === true || node.value === 1 ? '1' : '0'}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
