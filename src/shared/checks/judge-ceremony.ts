import { decodeAuthenticationResponse } from '../ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../ceremony/decode-registration-response.ts';
import type { Cryptography } from '../cryptography/cryptography.ts';
import type { TrustAnchor } from '../trust/trust-anchor.ts';
import type { CeremonyJudgement } from './ceremony-judgement.ts';
import { checkAuthentication } from './check-authentication.ts';
import { checkRegistration } from './check-registration.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import type { StepVerdict } from './step-verdict.ts';

/** What judging needs from outside. */
export interface JudgingTools {
  readonly cryptography: Cryptography;
  /** The roots that the relying party chose; undefined: it chose none, and trust is left open. */
  readonly trustAnchors?: readonly TrustAnchor[] | undefined;
  /** The time that certificates are judged at, in milliseconds since 1970; goes before the ceremony's own. */
  readonly at?: number | undefined;
}

/**
 * Judges a ceremony by every numbered step of WebAuthn L3 §7.1 or §7.2. No step is left out after a failure, and none for
 * what is not known: it is `not-evaluated` and says why. Never throws, whatever the response is.
 */
export function judgeCeremony(known: KnownCeremony, _tools: JudgingTools): CeremonyJudgement {
  const { kind, response, relyingParty } = known;
  const rpId = relyingParty?.rpId;
  const context = rpId === undefined ? {} : { rpId };
  const options = (known.options ?? {}) as Record<string, ReturnType<typeof JSON.parse>>;
  const expectation = {
    challenge: String(options.challenge),
    origins: relyingParty?.origins ?? [],
    rpId: rpId ?? '',
    userVerification: known.policy?.userVerification ?? String(options.userVerification),
    ...(relyingParty?.topOrigins && { topOrigins: relyingParty.topOrigins }),
  };
  let ledger: StepVerdict[];
  let decoded: CeremonyJudgement['decoded'];
  if (kind === 'registration') {
    const registration = decodeRegistrationResponse(response, context);
    decoded = registration;
    ledger = checkRegistration({
      decoded: registration,
      expectation: {
        ...expectation,
        algorithms: (options.pubKeyCredParams ?? []).map(({ alg }: { alg: number }) => alg),
      },
      credentialIdInUse: known.credentialIdInUse ?? false,
    });
  } else {
    const authentication = decodeAuthenticationResponse(response, context);
    decoded = authentication;
    const record = known.credentialRecord;
    ledger = checkAuthentication({
      decoded: authentication,
      expectation: {
        ...expectation,
        allowCredentials: (options.allowCredentials ?? []).map(({ id }: { id: string }) => id),
      },
      record: record
        ? {
            type: 'public-key',
            id: record.id ?? authentication.id ?? '',
            publicKey: record.publicKey ?? '',
            signCount: record.signCount ?? 0,
            uvInitialized: record.uvInitialized ?? false,
            transports: [...(record.transports ?? [])],
            backupEligible: record.backupEligible ?? false,
            backupState: record.backupState ?? false,
            attestationObject: '',
            attestationClientDataJSON: '',
            rpId: rpId ?? '',
          }
        : undefined,
      user: known.user ?? undefined,
      passkeyUserHandle: record?.userHandle,
    });
  }
  const failed = ledger.filter(({ status }) => status === 'failed').map(({ step }) => step);
  return { kind, decoded, ledger, findings: [], policy: [], accepted: failed.length === 0, failed };
}
