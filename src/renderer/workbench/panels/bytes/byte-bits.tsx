import { formatOffset } from '../../../../shared/bytes/hex.ts';
import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { resolveField } from '../../evidence/resolve-field.ts';
import type { SelectedField } from '../../evidence/selected-field.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './bytes-panel.module.css';

interface ByteBitsProps {
  readonly evidence: CeremonyEvidence;
  readonly selection: SelectedField;
  readonly byte: number;
  readonly offset: number;
}

/** Eight bits, the most significant first; where they are flags, each under its name and a way to it. */
export function ByteBits({ evidence, selection, byte, offset }: ByteBitsProps) {
  const { bits } = useWords().inspector.fields.bytes;
  const flags = flagsOf(evidence, selection);
  const chosen = selection.field?.node.bit;
  return (
    <ol className={styles.bits} aria-label={bits(formatOffset(offset))}>
      {Array.from({ length: 8 }, (_, index) => 7 - index).map((bit) => {
        const set = ((byte >> bit) & 1) === 1;
        const flag = flags?.node.children.find((child) => child.bit === bit);
        return (
          <li key={bit} data-set={set} data-chosen={flag !== undefined && bit === chosen}>
            {flag === undefined || flags === undefined ? (
              Number(set)
            ) : (
              // The tree has the same bits for the keyboard; eight more stops of Tab would only be in the way.
              <button
                type="button"
                tabIndex={-1}
                onClick={() =>
                  useFieldSelection
                    .getState()
                    .fieldSelected(evidence.ceremonyId, [...flags.path, flag.name], flag.span)
                }
              >
                <span className={styles.bitName}>{flag.name}</span> {Number(set)}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface Flags {
  readonly path: readonly string[];
  readonly node: FieldNode;
}

/** The flags that the selection is, or is a bit of. */
function flagsOf({ roots }: CeremonyEvidence, { field, offset }: SelectedField): Flags | undefined {
  if (field?.node.kind === 'flags') return field;
  if (field?.node.kind !== 'bit') return undefined;
  const path = field.path.slice(0, -1);
  const node = resolveField(roots, path, offset ?? null);
  return node === undefined ? undefined : { path, node };
}
