import { useRef } from 'react';
import type { SourceName } from '../../../../shared/bytes/byte-span.ts';
import { TabList } from '../../elements/tab-list.tsx';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import { ByteGoal } from './byte-goal.tsx';
import { ByteGrid } from './byte-grid.tsx';
import { ByteValues } from './byte-values.tsx';
import styles from './bytes-panel.module.css';
import { SelectedBytes } from './selected-bytes.tsx';
import { SourceRecipeNote } from './source-recipe-note.tsx';
import { SourceText } from './source-text.tsx';

interface BytesPanelProps {
  readonly evidence: CeremonyEvidence;
}

/** One buffer of the ceremony as hex and ASCII, underlined by field. */
export function BytesPanel({ evidence }: BytesPanelProps) {
  const { inspector } = useWords();
  const { roots, sources, ceremonyId } = evidence;
  const words = inspector.fields.bytes;
  const panel = useRef<HTMLDivElement>(null);
  const selection = useSelectedField(evidence);
  const { fieldSelected } = useFieldSelection.getState();
  const show = (name: SourceName) => {
    const root = roots.find(({ span }) => span.source === name);
    if (root !== undefined) fieldSelected(ceremonyId, [root.name], root.span);
  };
  const shown = sources.find(({ name }) => name === selection.source) ?? sources[0];
  if (shown === undefined) return null;
  const hasDerived = sources.some(({ recipe }) => recipe !== undefined);
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.sources}>
        <TabList
          id="byte-sources"
          label={words.sources}
          tabs={sources.map(({ name, recipe }) => ({
            key: name,
            title: name,
            ...(hasDerived ? { group: recipe === undefined ? words.received : words.derived } : {}),
          }))}
          chosen={shown.name}
          onChoose={show}
          look="pills"
        />
        <ByteGoal
          evidence={evidence}
          source={shown.name}
          onReached={() => panel.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
        />
      </div>
      <div
        className={styles.body}
        role="tabpanel"
        id={`byte-sources-panel-${shown.name}`}
        aria-labelledby={`byte-sources-tab-${shown.name}`}
      >
        <SourceRecipeNote source={shown} onShow={show} />
        {shown.name === 'clientDataJSON' && <SourceText evidence={evidence} source={shown} />}
        {shown.bytes.length === 0 ? (
          <p className={styles.note}>{words.empty}</p>
        ) : (
          <ByteGrid key={shown.name} evidence={evidence} source={shown} />
        )}
      </div>
      <ByteValues evidence={evidence} source={shown} />
      <SelectedBytes evidence={evidence} />
    </div>
  );
}
