import { decodeBase64url } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { findClientExtension } from './client-extensions.ts';
import type { ExtensionShape } from './extension-shape.ts';
import { findShapeBreach, nameShapedValue, type ShapedValue } from './judge-shape.ts';

/** One value inside an output. */
export interface ExtensionReading {
  /** From the response: `clientExtensionResults.prf.results.first`. */
  readonly path: string;
  /** As it stands in the JSON. */
  readonly value: unknown;
  /** What base64url text stands for, where the definition says that it is bytes. */
  readonly bytes?: Uint8Array;
  /** What a registry calls the value. */
  readonly name?: string;
}

/** The output of one client extension, whether anybody knows it or not. */
export interface ClientExtensionOutput {
  readonly identifier: string;
  readonly known: boolean;
  /** The ceremonies that have this output; undefined where it is not known. */
  readonly where?: CeremonyKind | 'both';
  readonly reference?: string;
  /** Every value with a definition, and as one value whatever has none. */
  readonly readings: readonly ExtensionReading[];
  /** The member is the fault's source, as everywhere in the envelope; there are no bytes to point at. */
  readonly faults: readonly DecodeFault[];
}

/**
 * Reads `clientExtensionResults` (WebAuthn L3 §5.1, §9.4), one entry an output, in their order. Faults: `unexpected-type` (an
 * ArrayBuffer that was serialized as `{}` among them), `invalid-base64url`, `length-out-of-range`, `missing-member`,
 * `unexpected-value`, `obsolete-member`. A member without a definition is kept and never faulted; null counts as absent.
 */
export function readClientExtensionOutputs(
  results: Readonly<Record<string, unknown>>,
): readonly ClientExtensionOutput[] {
  return Object.entries(results).map(([identifier, value]) => {
    const path = `clientExtensionResults.${identifier}`;
    const extension = findClientExtension(identifier);
    if (extension === undefined) {
      return { identifier, known: false, readings: [{ path, value }], faults: [] };
    }
    const { only, reference, obsolete } = extension;
    const reader = createReader(reference);
    if (obsolete === true) reader.faultObsolete(path, identifier);
    reader.read(value, extension.shape, path);
    const { readings, faults } = reader;
    return { identifier, known: true, where: only ?? 'both', reference, readings, faults };
  });
}

function createReader(reference: string) {
  const readings: ExtensionReading[] = [];
  const faults: DecodeFault[] = [];
  const addFault = (path: string, fault: Pick<DecodeFault, 'code' | 'expected' | 'found'>) => {
    faults.push({ ...fault, span: byteSpan(path, 0, 0), reference });
  };
  const faultObsolete = (path: string, name: string) => {
    const found = JSON.stringify(name);
    addFault(path, { code: 'obsolete-member', expected: `¬ ${found}`, found });
  };
  const read = (value: unknown, shape: ExtensionShape, path: string): void => {
    const shaped = toShapedValue(value, shape);
    const breach = value === null ? undefined : findShapeBreach(shape, shaped);
    if (breach?.code === 'unexpected-type' && shape.type === 'bytes' && typeof value === 'string') {
      addFault(path, { code: 'invalid-base64url', expected: 'base64url', found: formatFound(value) });
    } else if (breach !== undefined) {
      addFault(path, breach);
    }
    if (shape.type === 'object' && isObject(value)) {
      readMembers(value, shape, path);
      return;
    }
    if (shape.type === 'array' && Array.isArray(value) && breach === undefined) {
      for (const [index, element] of value.entries()) {
        read(element, shape.elements[index] ?? shape.elements.at(-1) ?? { type: 'any' }, `${path}[${index}]`);
      }
      return;
    }
    const name = nameShapedValue(shape, shaped);
    const bytes = shaped.value instanceof Uint8Array ? { bytes: shaped.value } : {};
    readings.push({ path, value, ...bytes, ...(name === undefined ? {} : { name }) });
  };
  const readMembers = (
    value: Readonly<Record<string, unknown>>,
    { members }: Extract<ExtensionShape, { type: 'object' }>,
    path: string,
  ): void => {
    for (const [name, member] of Object.entries(value)) {
      const inside = `${path}.${name}`;
      const known = Object.hasOwn(members, name) ? members[name] : undefined;
      if (known === undefined) {
        readings.push({ path: inside, value: member });
        continue;
      }
      if (known.obsolete === true) faultObsolete(inside, name);
      read(member, known.shape, inside);
    }
  };
  return { readings, faults, read, faultObsolete };
}

function toShapedValue(value: unknown, shape: ExtensionShape): ShapedValue {
  if (Array.isArray(value)) return { type: 'array', count: value.length };
  if (isObject(value)) return { type: 'object', members: Object.keys(value) };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'float', value };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (typeof value !== 'string') return { type: value === null ? 'null' : absent };
  const bytes = shape.type === 'bytes' ? decodeBase64url(value) : undefined;
  return bytes === undefined ? { type: 'text', value } : { type: 'bytes', value: bytes };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Long texts are cut: the whole body is kept elsewhere. */
function formatFound(value: string): string {
  return value.length > 64 ? `${JSON.stringify(value.slice(0, 64))}…` : JSON.stringify(value);
}
