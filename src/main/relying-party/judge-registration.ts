import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { DecodedRegistration } from '../../shared/ceremony/decoded-ceremony.ts';
import { judgeCeremony } from '../../shared/checks/judge-ceremony.ts';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { KnownCeremony } from '../../shared/checks/known-ceremony.ts';
import type { LibraryVerdict, RejectionCode } from '../../shared/contract/ceremony.ts';
import type { CredentialRecord } from '../../shared/contract/passkey.ts';
import { askSimpleWebAuthn } from '../library-verdict/ask-simple-webauthn.ts';
import { extensionNames } from './extension-names.ts';
import type { Judgement } from './judgement.ts';
import { rejectionOf } from './judgement.ts';
import { describeResponse } from './response-facts.ts';

/** Judges a RegistrationResponseJSON by the library and by every step of WebAuthn L3 §7.1. */
export async function judgeRegistration(
  known: KnownCeremony,
  { rpId, tools }: { readonly rpId: string; readonly tools: JudgingTools },
): Promise<Judgement> {
  const libraryVerdict = await askSimpleWebAuthn(known);
  const { decoded, ledger: steps, findings, failed } = judgeCeremony(known, tools);
  if (decoded?.kind !== 'registration') throw new Error('a registration was judged as something else');
  return {
    facts: describeResponse(decoded),
    attachment: decoded.authenticatorAttachment ?? null,
    libraryVerdict,
    steps,
    findings,
    extensions: extensionNames(known, decoded),
    rejection: registrationRejection(failed, libraryVerdict) ?? rejectionOf(steps, libraryVerdict),
    recordBefore: null,
    record: createCredentialRecord(decoded, rpId),
  };
}

/** A credential that is known already has a code of its own, where nothing else is wrong with it. */
function registrationRejection(
  failed: readonly string[],
  libraryVerdict: LibraryVerdict | null,
): RejectionCode | null {
  const isOnlyKnown = failed.length === 1 && failed[0] === '7.1.26' && libraryVerdict?.verified === true;
  return isOnlyKnown ? 'credential-already-registered' : null;
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
