import { formatOffset } from '../../../../shared/bytes/hex.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import { formatByte } from '../../evidence/format-field-value.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { readNumber } from '../../evidence/read-number.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import { ByteBits } from './byte-bits.tsx';
import styles from './bytes-panel.module.css';

interface ByteValuesProps {
  readonly evidence: CeremonyEvidence;
  readonly source: SourceBuffer;
}

const mostBytes = 8;

/** The byte at the cursor as its eight bits; a run of a few bytes as the number that they are. */
export function ByteValues({ evidence, source: { name, bytes } }: ByteValuesProps) {
  const words = useWords().inspector.fields.bytes;
  const selection = useSelectedField(evidence);
  const { source, offset, bytes: span, isRun } = selection;
  const run = isRun && span?.source === name ? bytes.subarray(span.start, span.end) : undefined;
  if (run !== undefined && run.length > 1) {
    return (
      <p className={styles.values}>
        {run.length > mostBytes ? null : (
          <>
            {words.bigEndian} <code>{String(readNumber(run, 'big-endian'))}</code>
            <span className={styles.apart}>{words.littleEndian}</span>{' '}
            <code>{String(readNumber(run, 'little-endian'))}</code>
          </>
        )}
      </p>
    );
  }
  const byte = source === name && offset !== undefined ? bytes[offset] : undefined;
  if (byte === undefined || offset === undefined) return <p className={styles.values} />;
  return (
    <div className={styles.values}>
      <span>{words.byteAt(formatOffset(offset))}</span>
      <code>
        {formatByte(byte)} = {byte}
      </code>
      <ByteBits evidence={evidence} selection={selection} byte={byte} offset={offset} />
    </div>
  );
}
