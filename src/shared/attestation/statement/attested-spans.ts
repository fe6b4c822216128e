import { byteSpan } from '../../bytes/byte-span.ts';
import type { StatementContext } from '../attestation-format.ts';

/** Where the parts of attested credential data stand (WebAuthn L3 §6.5.1), of authenticator data that holds them. */
export function attestedSpans({ authDataSpan, authenticatorData }: StatementContext) {
  const { source, start, end } = authDataSpan;
  const { credentialId, credentialPublicKey } = authenticatorData.attestedCredentialData ?? {};
  const key = start + 55 + (credentialId?.length ?? 0);
  const at = (from: number, to: number) => byteSpan(source, Math.min(from, end), Math.min(to, end));
  return {
    rpIdHash: at(start, start + 32),
    aaguid: at(start + 37, start + 53),
    credentialId: at(start + 55, key),
    credentialPublicKey: at(key, key + (credentialPublicKey?.bytes.length ?? 0)),
  };
}
