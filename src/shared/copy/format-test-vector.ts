import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import { encodeBase64url } from '../bytes/base64url.ts';
import { formatHex } from '../bytes/hex.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import { formatDiagnostic } from '../cbor/format-diagnostic.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { demandedUserVerification } from '../checks/demanded-user-verification.ts';
import type { CeremonyDetail } from '../contract/ceremony.ts';
import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import type { CopyOutcome } from './copy-outcome.ts';
import { receivedBytes } from './received-bytes.ts';

/**
 * A ceremony as one line of a file of test vectors, in the form of the specification's own in `test/vectors/spec`: what the relying
 * party knew, the response, the verdict, and what the bytes say.
 */
export function formatTestVector(
  ceremony: CeremonyDetail,
  decoded: DecodedCeremony | undefined,
): CopyOutcome {
  const received = receivedBytes(ceremony);
  if ('obstacle' in received) return received;
  if (received.text === undefined) return { obstacle: 'body-not-utf-8' };
  const response = ceremony.file === null ? memberOf(received.text, 'credential') : ceremony.file.response;
  if (response === undefined || decoded === undefined) return { obstacle: 'no-credential' };
  const { id, kind, fmt, rpId, origin, options, recordBefore, status, receivedAt } = ceremony;
  const challenge = options === null ? undefined : memberOf(options, 'challenge');
  const vector = {
    id,
    source: 'passkey-workbench',
    kind,
    fmt,
    alg: algorithmName(ceremony),
    device: ceremony.clientFacts?.userAgent ?? null,
    rpId,
    origin,
    ...(typeof challenge === 'string' && { challenge }),
    requireUV: demandedUserVerification(ceremony) === 'required',
    ...(receivedAt !== null && { receivedAt }),
    response,
    ...(kind === 'authentication' && recordBefore !== null && recordMembers(recordBefore)),
    // Nothing speaks against what is undecided, and nobody can say that it is valid.
    ...(status !== 'undecided' && { expect: status === 'accepted' ? 'valid' : 'invalid' }),
    why: ceremony.failedStep ?? ceremony.rejection,
    ...(decoded.authenticatorData && { fields: fieldsOf(decoded.authenticatorData, decoded) }),
  };
  return { text: `${JSON.stringify(vector)}\n` };
}

function algorithmName({ alg }: CeremonyDetail): string | null {
  return alg === null ? null : (findCoseAlgorithm(alg)?.name ?? String(alg));
}

function recordMembers(record: NonNullable<CeremonyDetail['recordBefore']>) {
  const { publicKey, signCount, backupEligible, backupState, uvInitialized } = record;
  return { publicKey, prevCounter: signCount, backupEligible, backupState, uvInitialized };
}

const flagNames = [
  ['UP', 'userPresent'],
  ['UV', 'userVerified'],
  ['BE', 'backupEligible'],
  ['BS', 'backupState'],
  ['AT', 'attestedCredentialDataIncluded'],
  ['ED', 'extensionDataIncluded'],
] as const;

/** What other software can compute from the same bytes and compare. */
function fieldsOf(data: AuthenticatorData, decoded: DecodedCeremony) {
  const { flags, signCount, rpIdHash, attestedCredentialData: attested } = data;
  const key = attested?.credentialPublicKey;
  return {
    flagsByte: `0x${formatHex(Uint8Array.of(flags.byte))}`,
    flags: flagNames.filter(([, member]) => flags[member]).map(([name]) => name),
    signCount,
    rpIdHash: formatHex(rpIdHash),
    ...authDataLength(decoded),
    ...(attested && {
      aaguid: attested.aaguid,
      credentialIdLength: attested.credentialId.length,
      credentialId: encodeBase64url(attested.credentialId),
    }),
    ...(key && { credentialPublicKey: encodeBase64url(key.bytes) }),
    ...(decoded.kind === 'registration' && decoded.attStmt && { attStmtKeys: keysOf(decoded.attStmt) }),
  };
}

function authDataLength(decoded: DecodedCeremony) {
  if (decoded.kind === 'authentication') {
    const source = decoded.sources.find(({ name }) => name === 'authenticatorData');
    return source && { authDataLength: source.bytes.length };
  }
  const { authDataSpan } = decoded;
  return authDataSpan && { authDataLength: authDataSpan.end - authDataSpan.start };
}

function keysOf({ entries }: CborItem): readonly string[] {
  return entries.map(({ key }) => (typeof key.value === 'string' ? key.value : formatDiagnostic(key)));
}

/** A member of a JSON text; undefined where it is no object or has none of that name. */
function memberOf(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
  } catch {
    return undefined;
  }
}
