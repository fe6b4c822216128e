import { useWords } from '../../words/use-words.ts';
import styles from './detail-panel.module.css';

// WebAuthn L3 §6.1, the most significant bit first, as binary is written.
const names = ['ED', 'AT', null, 'BS', 'BE', 'UV', null, 'UP'] as const;

interface FlagBitsProps {
  readonly flags: number;
  /** The bit that is looked at, if one is. */
  readonly chosen: number | undefined;
}

/** The flags byte as its eight bits. */
export function FlagBits({ flags, chosen }: FlagBitsProps) {
  const { inspector } = useWords();
  return (
    <ol className={styles.bits} aria-label={inspector.detail.bits}>
      {names.map((name, index) => {
        const bit = 7 - index;
        const set = ((flags >> bit) & 1) === 1;
        return (
          <li key={bit} data-set={set} data-chosen={bit === chosen}>
            <b>{set ? 1 : 0}</b>
            <span>{name ?? inspector.detail.reserved}</span>
          </li>
        );
      })}
    </ol>
  );
}
