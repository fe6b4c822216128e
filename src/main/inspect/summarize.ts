import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { formatHex } from '../../shared/bytes/hex.ts';
import type { DecodedCeremony } from '../../shared/ceremony/decoded-ceremony.ts';
import type { AttestationOutcome } from '../../shared/checks/judge-attestation.ts';
import type { FieldNode } from '../../shared/inspection/field-node.ts';
import type { DecodedStructure } from '../../shared/recognize/decode-structure.ts';

/** What an input says, in the words of the wire. Null: it does not say. */
export interface InspectionSummary {
  readonly fmt: string | null;
  readonly attestationType: string | null;
  /** The COSE algorithm of the new credential's key. */
  readonly alg: number | null;
  /** Text form, `01020304-0506-0708-0102-030405060708`. */
  readonly aaguid: string | null;
  readonly flags: Readonly<Record<'up' | 'uv' | 'be' | 'bs' | 'at' | 'ed', boolean>> | null;
  readonly signCount: number | null;
  /** Base64url, as on the wire. */
  readonly credentialId: string | null;
  /** Lower-case hex. */
  readonly rpIdHash: string | null;
  readonly type: string | null;
  readonly challenge: string | null;
  readonly origin: string | null;
  readonly crossOrigin: boolean | null;
  readonly topOrigin: string | null;
  /** The outputs in the authenticator data, by identifier; bytes inside are hex. */
  readonly extensions: Readonly<Record<string, unknown>> | null;
}

export const emptySummary: InspectionSummary = {
  fmt: null,
  attestationType: null,
  alg: null,
  aaguid: null,
  flags: null,
  signCount: null,
  credentialId: null,
  rpIdHash: null,
  type: null,
  challenge: null,
  origin: null,
  crossOrigin: null,
  topOrigin: null,
  extensions: null,
};

/** What a response says of itself. */
export function summarizeCeremony(
  decoded: DecodedCeremony,
  attestation?: AttestationOutcome,
): InspectionSummary {
  const { authenticatorData, clientData, credentialId, roots } = decoded;
  const parts = summarizeParts({ authenticatorData, clientData, roots });
  return {
    ...parts,
    // Of a registration the attested one, which alone is signed.
    credentialId: parts.credentialId ?? (credentialId ? encodeBase64url(credentialId) : null),
    fmt: decoded.kind === 'registration' ? (decoded.fmt ?? null) : null,
    attestationType: attestation?.verdict.type ?? null,
  };
}

/** What structures that stand alone say of themselves. */
export function summarizeStructures(structures: readonly DecodedStructure[]): InspectionSummary {
  const parts = {
    authenticatorData: firstOf(structures.map(({ authenticatorData }) => authenticatorData)),
    clientData: firstOf(structures.map(({ clientData }) => clientData)),
    roots: structures.map(({ root }) => root),
  };
  const summary = summarizeParts(parts);
  return {
    ...summary,
    fmt: firstOf(structures.map(({ fmt }) => fmt)) ?? null,
    alg:
      summary.alg ?? firstOf(structures.map(({ credentialPublicKey }) => credentialPublicKey))?.alg ?? null,
  };
}

function firstOf<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined);
}

interface Parts {
  readonly authenticatorData: DecodedStructure['authenticatorData'];
  readonly clientData: DecodedStructure['clientData'];
  readonly roots: readonly FieldNode[];
}

function summarizeParts({ authenticatorData, clientData, roots }: Parts): InspectionSummary {
  const attested = authenticatorData?.attestedCredentialData;
  const flags = authenticatorData?.flags;
  const extensions = findExtensions(roots);
  return {
    fmt: null,
    attestationType: null,
    alg: attested?.credentialPublicKey?.alg ?? null,
    aaguid: attested?.aaguid ?? null,
    flags: flags
      ? {
          up: flags.userPresent,
          uv: flags.userVerified,
          be: flags.backupEligible,
          bs: flags.backupState,
          at: flags.attestedCredentialDataIncluded,
          ed: flags.extensionDataIncluded,
        }
      : null,
    signCount: authenticatorData?.signCount ?? null,
    credentialId: attested ? encodeBase64url(attested.credentialId) : null,
    rpIdHash: authenticatorData ? formatHex(authenticatorData.rpIdHash) : null,
    type: clientData?.type ?? null,
    challenge: clientData?.challenge ?? null,
    origin: clientData?.origin ?? null,
    crossOrigin: clientData?.crossOrigin ?? null,
    topOrigin: clientData?.topOrigin ?? null,
    extensions:
      extensions === undefined
        ? null
        : Object.fromEntries(extensions.children.map((child) => [child.name, plainValue(child)])),
  };
}

/** The extensions of the authenticator data, wherever that stands. */
function findExtensions(roots: readonly FieldNode[]): FieldNode | undefined {
  for (const root of roots) {
    const isWhole = root.name === 'authenticatorData' || root.name === 'authData';
    const data = isWhole ? root : root.children.find(({ name }) => name === 'authData');
    const extensions = data?.children.find(({ name, kind }) => name === 'extensions' && kind === 'map');
    if (extensions !== undefined) return extensions;
  }
  return undefined;
}

/** A field as JSON says it: bytes as hex, integers beyond what JSON keeps as text. */
export function plainValue({ kind, value, children }: FieldNode): unknown {
  if (kind === 'map' || kind === 'object') {
    return Object.fromEntries(children.map((child) => [child.name, plainValue(child)]));
  }
  if (kind === 'array') return children.map(plainValue);
  return plainScalar(value);
}

export function plainScalar(value: FieldNode['value']): unknown {
  if (value instanceof Uint8Array) return formatHex(value);
  if (typeof value === 'bigint') return String(value);
  // JSON has no word for these numbers.
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null);
}
