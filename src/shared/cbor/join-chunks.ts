import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { CborDraft } from './cbor-item.ts';

/**
 * Gives a string of indefinite length the value of its chunks: definite strings of the same major type (RFC 8949 §3.2.3),
 * each of them whole. A chunk of another type, or of indefinite length itself, is an `unexpected-type`, and there is no value.
 */
export function joinChunks(item: CborDraft): void {
  const { type, items } = item;
  const faults: DecodeFault[] = [...item.faults];
  const texts: string[] = [];
  const parts: Uint8Array[] = [];
  for (const chunk of items) {
    for (const fault of chunk.faults) faults.push(fault);
    if (chunk.type !== 'malformed' && (chunk.type !== type || chunk.argument === undefined)) {
      const { span, type: found } = chunk;
      const reference = 'RFC 8949 §3.2.3';
      faults.push({ code: 'unexpected-type', span, expected: type, found, reference });
    }
    if (typeof chunk.value === 'string') texts.push(chunk.value);
    if (chunk.value instanceof Uint8Array) parts.push(chunk.value);
  }
  if (faults.length > 0) item.faults = faults;
  else item.value = type === 'text' ? texts.join('') : concatenateBytes(parts);
}
