import { isJsonObject } from './json-object.ts';

function isByte(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= -128 && Number(value) <= 255;
}

/**
 * Bytes in a notation that JSON serializers give to buffers: a list of numbers, `{"type":"Buffer","data":[…]}` of Node,
 * `{"0":163,"1":99}` of a typed array. Undefined for anything else, text included.
 */
export function readJsonBytes(value: unknown): Uint8Array | undefined {
  if (Array.isArray(value))
    return value.length > 0 && value.every(isByte) ? Uint8Array.from(value) : undefined;
  if (!isJsonObject(value)) return undefined;
  if (value.type === 'Buffer' && Array.isArray(value.data)) return readJsonBytes(value.data);
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key, index) => key === String(index))) return undefined;
  return readJsonBytes(Object.values(value));
}

/** `{}` where bytes have to be: what `JSON.stringify` makes of an ArrayBuffer. The bytes are lost. */
export function isLostBuffer(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}
