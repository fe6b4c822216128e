/** The value of JSON in UTF-8, or undefined where the bytes are not that. (JSON itself cannot say undefined.) */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // Not UTF-8, or not JSON: the same answer, and the caller still holds the bytes.
    return undefined;
  }
}
