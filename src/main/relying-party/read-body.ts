import { ApiFailure } from './api-failure.ts';

/** A request body, or what of it arrived. */
export interface RequestBody {
  /** All of it, or the first `keptOfTooLarge` bytes when it is too large. */
  readonly bytes: Uint8Array;
  /** How many bytes arrived; for a body that we stopped reading, how many were announced or seen. */
  readonly length: number;
  readonly isTooLarge: boolean;
}

export const bodyLimit = 1024 * 1024;
export const keptOfTooLarge = 64 * 1024;
/**
 * A body above the limit is still read up to here and dropped, so that the client hears our answer: one that is still
 * sending when the connection closes reports a broken connection instead.
 */
const drainLimit = 32 * 1024 * 1024;
const noBody = 'The connection ended before the body began.';

/**
 * Where the connection ends before the body does, what arrived is the body: it was sent, so it belongs in the log. JSON that
 * is complete at some byte is the same value whatever was to follow. Throws where not a single byte of it came.
 */
export async function readBody(request: Request): Promise<RequestBody> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      if (length === 0) throw new ApiFailure('invalid-request', { message: noBody, cause });
      return { done: true, value: undefined };
    });
    if (done || value === undefined) break;
    if (length <= bodyLimit) chunks.push(value);
    length += value.length;
    if (length > drainLimit) {
      await reader.cancel();
      length = Math.max(length, Number(request.headers.get('content-length') ?? 0));
      break;
    }
  }
  const bytes = Buffer.concat(chunks);
  const isTooLarge = length > bodyLimit;
  return { bytes: isTooLarge ? bytes.subarray(0, keptOfTooLarge) : bytes, length, isTooLarge };
}
