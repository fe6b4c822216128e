import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { DecodedCeremony } from '../../shared/ceremony/decoded-ceremony.ts';
import type { CeremonySummary } from '../../shared/contract/ceremony.ts';
import type { CeremonyOutcome } from '../records/ceremonies.ts';

export type ResponseFacts = Pick<
  CeremonySummary,
  'flags' | 'signCount' | 'fmt' | 'alg' | 'aaguid' | 'credentialId'
>;

/** What a response says, accepted or not; null where it does not say it. */
export function describeResponse(decoded: DecodedCeremony): ResponseFacts {
  const { authenticatorData } = decoded;
  const attested = authenticatorData?.attestedCredentialData;
  // What the authenticator made counts more than what the client says of it.
  const credentialId = attested?.credentialId ?? decoded.credentialId;
  return {
    flags: authenticatorData?.flags.byte ?? null,
    signCount: authenticatorData?.signCount ?? null,
    fmt: decoded.kind === 'registration' ? (decoded.fmt ?? null) : null,
    alg: attested?.credentialPublicKey?.alg ?? null,
    aaguid: attested?.aaguid ?? null,
    credentialId: credentialId === undefined ? null : encodeBase64url(credentialId),
  };
}

/** The outcome of a response that nothing could be read from; what is known goes over it. */
export function rejectedWithoutFacts(endedAt: number): CeremonyOutcome {
  return {
    status: 'rejected',
    endedAt,
    flags: null,
    signCountBefore: null,
    signCount: null,
    fmt: null,
    alg: null,
    aaguid: null,
    credentialId: null,
    refusalName: null,
    rejection: null,
    failedStep: null,
    elapsed: null,
    refusal: null,
    clientFacts: null,
    libraryVerdict: null,
    steps: [],
    findings: [],
    extensions: [],
    recordBefore: null,
    recordAfter: null,
  };
}
