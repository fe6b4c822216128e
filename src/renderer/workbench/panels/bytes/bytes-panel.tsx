import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import { TabList } from '../../elements/tab-list.tsx';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import { ByteGrid } from './byte-grid.tsx';
import styles from './bytes-panel.module.css';
import { SelectedBytes } from './selected-bytes.tsx';
import { SourceText } from './source-text.tsx';

interface BytesPanelProps {
  readonly evidence: CeremonyEvidence;
}

/** One buffer of the ceremony as hex and ASCII, underlined by field. */
export function BytesPanel({ evidence }: BytesPanelProps) {
  const { inspector } = useWords();
  const { roots, sources, ceremonyId } = evidence;
  const selection = useSelectedField(evidence);
  const { fieldSelected } = useFieldSelection.getState();
  const show = (name: string) => {
    const root = roots.find(({ span }) => span.source === name);
    if (root !== undefined) fieldSelected(ceremonyId, [root.name], root.span);
  };
  const shown = sources.find(({ name }) => name === selection.source) ?? sources[0];
  if (shown === undefined) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.sources}>
        <TabList
          id="byte-sources"
          label={inspector.fields.bytes.sources}
          tabs={sources.map(({ name, recipe }) => ({ key: name, title: name, quiet: recipe !== undefined }))}
          chosen={shown.name}
          onChoose={show}
          look="pills"
        />
      </div>
      <div
        className={styles.body}
        role="tabpanel"
        id={`byte-sources-panel-${shown.name}`}
        aria-labelledby={`byte-sources-tab-${shown.name}`}
      >
        <Origin source={shown} />
        {shown.name === 'clientDataJSON' && <SourceText evidence={evidence} source={shown} />}
        {shown.bytes.length === 0 ? (
          <p className={styles.note}>{inspector.fields.bytes.empty}</p>
        ) : (
          <ByteGrid key={shown.name} evidence={evidence} source={shown} />
        )}
      </div>
      <SelectedBytes evidence={evidence} />
    </div>
  );
}

function Origin({ source }: { readonly source: SourceBuffer }) {
  const { inspector } = useWords();
  if (source.recipe === undefined) return null;
  const recipe = inspector.fields.recipe[source.recipe.operation](source.recipe.of);
  return <p className={styles.note}>{inspector.fields.bytes.derivedNote(recipe)}</p>;
}
