import { decodeAuthenticatorData } from '../authenticator-data/decode-authenticator-data.ts';
import { hasFlag } from '../authenticator-data/flag-bits.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import { formatDiagnosticValue } from '../cbor/format-diagnostic.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { readDerShape } from './der-shape.ts';
import { type RecognitionReason, type StructureKind, structureKinds } from './recognized-input.ts';

/** One thing that bytes could be. */
export interface StructureReading {
  readonly kind: StructureKind;
  /** 3 nothing else looks like it · 2 likely · 1 possible · below 1 only where somebody says that these are bytes. */
  readonly weight: number;
  readonly why: RecognitionReason;
}

/** Everything that these bytes could be, the likeliest first. One look at each, in linear time. */
export function recognizeStructure(bytes: Uint8Array): readonly StructureReading[] {
  const readings = [
    ...readAsText(bytes),
    ...readAsTpmAttest(bytes),
    ...readAsDer(bytes),
    ...readAsCbor(bytes),
    ...readAsAuthenticatorData(bytes),
  ];
  const rank = ({ kind }: StructureReading) => structureKinds.indexOf(kind);
  return readings.toSorted((a, b) => b.weight - a.weight || rank(a) - rank(b));
}

const clientDataStart = /^(?:\xef\xbb\xbf|\ufeff)?\s*\{\s*"type"\s*:\s*"(?:webauthn|payment)\./;
const jws = /^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/;

/** The first bytes as Latin-1, for patterns that are ASCII: what is broken further on is told by the decoder. */
function startOf(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** Client data by how it starts, also where it breaks off further on (WebAuthn L3 §5.8.1.1 fixes that `type` comes first). */
export function readClientDataStart(start: string): StructureReading | undefined {
  if (!clientDataStart.test(start)) return undefined;
  const seen = start.slice(start.indexOf('"')).slice(0, 24);
  return { kind: 'client-data', weight: 3, why: { code: 'client-data-members', seen } };
}

function readAsText(bytes: Uint8Array): readonly StructureReading[] {
  const start = startOf(bytes, 64);
  const clientData = readClientDataStart(start);
  if (clientData !== undefined) return [clientData];
  if (!start.trimStart().startsWith('eyJ') || bytes.length > 1_000_000) return [];
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return jws.test(text) ? [{ kind: 'jws', weight: 3, why: { code: 'three-base64url-parts' } }] : [];
}

/** TPMS_ATTEST begins with TPM_GENERATED_VALUE, and nothing else that is known here does. */
function readAsTpmAttest(bytes: Uint8Array): readonly StructureReading[] {
  const magic = [0xff, 0x54, 0x43, 0x47];
  if (!magic.every((byte, index) => bytes[index] === byte)) return [];
  return [{ kind: 'tpm-attest', weight: 3, why: { code: 'tpm-magic', seen: 'ff544347' } }];
}

function readAsDer(bytes: Uint8Array): readonly StructureReading[] {
  const reading = readDerShape(bytes);
  if (reading === undefined) return [];
  const { shape, seen, exact } = reading;
  const weight = shape === 'der' ? 1.5 : exact ? 3 : 2;
  return [{ kind: shape, weight, why: { code: 'der-shape', seen } }];
}

function readAsCbor(bytes: Uint8Array): readonly StructureReading[] {
  const cursor = new ByteCursor({ name: 'input', bytes });
  const item = readCborItem(cursor);
  const whole = item.complete && cursor.remaining === 0;
  const plain = readAsPlainCbor(item, whole);
  if (item.type !== 'map') return plain;
  const keys = item.entries.map(({ key }) => key.value);
  const members = ['fmt', 'attStmt', 'authData'].filter((name) => keys.includes(name));
  // A map that breaks off inside its first member shows no more than that one's name.
  if (members.length >= 2 || (keys[0] === 'fmt' && keys.length === 1)) {
    const why = { code: 'cbor-map-keys', seen: members.join(', ') } as const;
    return [{ kind: 'attestation-object', weight: 3, why }, ...plain];
  }
  const labels = [1, 3, -1, -2, -3].filter((label) => keys.includes(label));
  if (labels.includes(1) && labels.length >= 2) {
    const why = { code: 'cose-labels', seen: labels.map(formatDiagnosticValue).join(', ') } as const;
    return [{ kind: 'cose-key', weight: 3, why }, ...plain];
  }
  return plain;
}

function readAsPlainCbor(item: CborItem, whole: boolean): readonly StructureReading[] {
  const container = item.type === 'map' || item.type === 'array';
  if (whole)
    return [{ kind: 'cbor', weight: container ? 2 : 0.8, why: { code: 'one-cbor-item', seen: item.type } }];
  const named = item.entries.filter(
    ({ key, value }) => typeof key.value === 'string' && key.value !== '' && value.complete,
  );
  if (named.length === 0) return [];
  const seen = named
    .map(({ key }) => formatDiagnosticValue(key.value ?? ''))
    .slice(0, 3)
    .join(', ');
  return [{ kind: 'cbor', weight: 1, why: { code: 'cbor-that-breaks-off', seen } }];
}

/** Nothing in authenticator data says what it is: lengths that fit, and reserved bits that are clear, have to do. */
function readAsAuthenticatorData(bytes: Uint8Array): readonly StructureReading[] {
  const flags = bytes[32];
  if (flags === undefined || bytes.length < 37) return [];
  if (hasFlag(flags, 'RFU1') || hasFlag(flags, 'RFU2')) return [];
  const [at, ed] = [hasFlag(flags, 'AT'), hasFlag(flags, 'ED')];
  const cursor = new ByteCursor({ name: 'input', bytes });
  const { node, authenticatorData } = decodeAuthenticatorData(cursor, {
    name: 'input',
    use: at ? 'attestation' : 'assertion',
  });
  const key = authenticatorData?.attestedCredentialData?.credentialPublicKey;
  const trailing = node.children.some(({ kind }) => kind === 'unexplained');
  const extensions = node.children.find(({ name }) => name === 'extensions');
  const readable = (!at || key?.kty !== undefined) && (!ed || extensions?.kind === 'map');
  if (!readable) return [];
  const seen = [at ? 'AT' : '', ed ? 'ED' : ''].filter(Boolean).join(' ');
  const code = trailing ? 'authenticator-data-head' : 'authenticator-data-lengths';
  const weight = (at ? 3 : ed ? 2.5 : 2) - (trailing ? 2 : 0);
  return weight > 0
    ? [
        {
          kind: 'authenticator-data',
          weight,
          why: { code, seen: seen || `AT = 0, ED = 0, ${bytes.length} bytes` },
        },
      ]
    : [];
}
