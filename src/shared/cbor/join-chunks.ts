import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { CborDraft } from './cbor-item.ts';

/**
 * Gives a string of indefinite length the value of its chunks: definite strings of the same major type (RFC 8949 §3.2.3),
 * each of them whole. A chunk of another type, or of indefinite length itself, is an `unexpected-type`; then there is no value, and none where
 * a chunk has faults of its own.
 */
export function joinChunks(item: CborDraft): void {
  const { type, items } = item;
  const faults: DecodeFault[] = [...item.faults];
  const texts: string[] = [];
  const parts: Uint8Array[] = [];
  let whole = true;
  for (const chunk of items) {
    if (chunk.faults.length > 0) whole = false;
    if (chunk.type !== 'malformed' && (chunk.type !== type || chunk.argument === undefined)) {
      const { span } = chunk;
      const [expected, found] =
        chunk.type === type ? [`${type}(n)`, `${type}(*)`] : ([type, chunk.type] as const);
      const reference = 'RFC 8949 §3.2.3';
      faults.push({ code: 'unexpected-type', span, expected, found, reference });
    }
    if (typeof chunk.value === 'string') texts.push(chunk.value);
    if (chunk.value instanceof Uint8Array) parts.push(chunk.value);
  }
  if (faults.length > 0) item.faults = faults;
  else if (whole) item.value = type === 'text' ? texts.join('') : concatenateBytes(parts);
}
