import { absent } from '../inspection/absent.ts';

/** A member of the JSON envelope as a fault shows it. Long texts are cut: the whole body is kept elsewhere. */
export function formatFound(value: unknown): string {
  if (value === undefined) return absent;
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return typeof value;
  return value.length > 64 ? `${JSON.stringify(value.slice(0, 64))}…` : JSON.stringify(value);
}
