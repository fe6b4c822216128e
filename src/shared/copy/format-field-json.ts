import { encodeBase64url } from '../bytes/base64url.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { type CopiedField, fieldBytes } from './copied-field.ts';
import type { CopyObstacle, CopyOutcome } from './copy-outcome.ts';

/**
 * A field as JSON: bytes as base64url, as in every JSON of WebAuthn; groups as objects of their wire names. What JSON cannot say
 * makes the whole unsayable rather than smaller.
 */
export function formatFieldJson({ node, source, path }: CopiedField): CopyOutcome {
  const bytesOf = (part: FieldNode) => fieldBytes({ node: part, source, path });
  try {
    return { text: JSON.stringify(jsonOf(node, bytesOf), null, 2) };
  } catch (error) {
    if (error instanceof Unsayable) return { obstacle: error.obstacle };
    throw error;
  }
}

class Unsayable extends Error {
  readonly obstacle: CopyObstacle;

  constructor(obstacle: CopyObstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

type ReadBytes = (node: FieldNode) => Uint8Array;

function jsonOf(node: FieldNode, bytesOf: ReadBytes): Json {
  const { kind, value } = node;
  const parts = node.children.filter((child) => child.kind !== 'bit');
  if (kind === 'tag' || kind === 'simple') throw new Unsayable('no-json-value');
  if (kind === 'bit') return value === true || value === 1;
  // A certificate is one value to whoever reads JSON, as in `x5c` of RFC 7517.
  if (node.meaning?.code === 'certificate' && kind === 'structure') return encodeBase64url(bytesOf(node));
  if (kind === 'array' && parts.every(({ name }, index) => name === `[${index}]`)) {
    return parts.map((part) => jsonOf(part, bytesOf));
  }
  if (kind !== 'flags' && (parts.length > 0 || groups.has(kind))) return objectOf(parts, bytesOf);
  if (value instanceof Uint8Array) return encodeBase64url(value);
  if (typeof value === 'bigint') throw new Unsayable('number-too-large');
  if (typeof value === 'number') return numberOf(value);
  if (kind === 'unexplained') return encodeBase64url(bytesOf(node));
  if (value === undefined) throw new Unsayable('broken-item');
  return value;
}

const groups: ReadonlySet<FieldNode['kind']> = new Set(['structure', 'map', 'object', 'array']);

function numberOf(value: number): number {
  if (!Number.isFinite(value) || Object.is(value, -0)) throw new Unsayable('no-json-value');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Unsayable('number-too-large');
  return value;
}

function objectOf(parts: readonly FieldNode[], bytesOf: ReadBytes): Json {
  const names = new Set(parts.map(({ name }) => name));
  if (names.size < parts.length) throw new Unsayable('same-name-twice');
  // fromEntries defines members, so that one named __proto__ is one like any other.
  return Object.fromEntries(parts.map((part) => [part.name, jsonOf(part, bytesOf)]));
}
