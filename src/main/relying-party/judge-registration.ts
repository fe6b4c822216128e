import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeRegistrationResponse } from '../../shared/ceremony/decode-registration-response.ts';
import type { DecodedRegistration } from '../../shared/ceremony/decoded-ceremony.ts';
import { checkRegistration } from '../../shared/checks/check-registration.ts';
import type { RegistrationExpectation } from '../../shared/checks/registration-context.ts';
import type { StepVerdict } from '../../shared/checks/step-verdict.ts';
import type { LibraryVerdict, RejectionCode } from '../../shared/contract/ceremony.ts';
import type { CredentialRecord } from '../../shared/contract/passkey.ts';
import { askAboutRegistration } from './ask-simple-webauthn.ts';
import type { Judgement } from './judgement.ts';
import { rejectionOf } from './judgement.ts';
import { describeResponse } from './response-facts.ts';

/** Judges a RegistrationResponseJSON by the library and by every step of WebAuthn L3 §7.1. */
export async function judgeRegistration(
  credential: Record<string, unknown>,
  expectation: RegistrationExpectation,
  isRegistered: (credentialId: string) => boolean,
): Promise<Judgement> {
  const decoded = decodeRegistrationResponse(credential, { rpId: expectation.rpId });
  const attested = decoded.authenticatorData?.attestedCredentialData;
  const credentialIdInUse = attested !== undefined && isRegistered(encodeBase64url(attested.credentialId));
  const libraryVerdict = await askAboutRegistration(credential, expectation);
  const steps = checkRegistration({ decoded, expectation, credentialIdInUse });
  return {
    facts: describeResponse(decoded),
    attachment: decoded.authenticatorAttachment ?? null,
    libraryVerdict,
    steps,
    rejection: registrationRejection(steps, libraryVerdict),
    recordBefore: null,
    record: createCredentialRecord(decoded, expectation.rpId),
  };
}

/** A credential that is known already has a code of its own, where nothing else is wrong with it. */
function registrationRejection(
  steps: readonly StepVerdict[],
  libraryVerdict: LibraryVerdict,
): RejectionCode | null {
  const failed = steps.filter(({ status }) => status === 'failed').map(({ step }) => step);
  const isOnlyKnown = failed.length === 1 && failed[0] === '7.1.26' && libraryVerdict.verified;
  return isOnlyKnown ? 'credential-already-registered' : rejectionOf(steps, libraryVerdict);
}

/** The credential record of WebAuthn L3 §7.1 step 27. */
function createCredentialRecord(decoded: DecodedRegistration, rpId: string): CredentialRecord | undefined {
  const { authenticatorData, transports } = decoded;
  const attested = authenticatorData?.attestedCredentialData;
  const attestationObject = sourceBytes(decoded, 'attestationObject');
  const attestationClientDataJSON = sourceBytes(decoded, 'clientDataJSON');
  if (authenticatorData === undefined || attested?.credentialPublicKey === undefined) return undefined;
  if (attestationObject === undefined || attestationClientDataJSON === undefined) return undefined;
  return {
    type: 'public-key',
    id: encodeBase64url(attested.credentialId),
    publicKey: encodeBase64url(attested.credentialPublicKey.bytes),
    signCount: authenticatorData.signCount,
    uvInitialized: authenticatorData.flags.userVerified,
    transports: [...(transports ?? [])],
    backupEligible: authenticatorData.flags.backupEligible,
    backupState: authenticatorData.flags.backupState,
    attestationObject: encodeBase64url(attestationObject),
    attestationClientDataJSON: encodeBase64url(attestationClientDataJSON),
    rpId,
  };
}

function sourceBytes(decoded: DecodedRegistration, name: string): Uint8Array | undefined {
  return decoded.sources.find((source) => source.name === name)?.bytes;
}
