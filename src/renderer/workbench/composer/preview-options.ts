import type {
  AuthenticationRequest,
  RegistrationRequest,
} from '../../../shared/contract/ceremony-request.ts';

/** Stands for what only the relying party can fill in. */
const filledInLater = '…';

/** The members of `PublicKeyCredentialCreationOptionsJSON` (WebAuthn L3 §5.4) that a request decides. */
export function previewCreationOptions(request: RegistrationRequest, rpId: string): object {
  return {
    rp: { id: request.rpId ?? rpId, name: filledInLater },
    user: { id: filledInLater, name: request.userName, displayName: request.displayName },
    challenge: filledInLater,
    pubKeyCredParams: filledInLater,
    timeout: request.timeout,
    excludeCredentials: request.excludeExisting ? filledInLater : [],
    authenticatorSelection: {
      ...(request.authenticatorAttachment === undefined
        ? {}
        : { authenticatorAttachment: request.authenticatorAttachment }),
      residentKey: request.residentKey,
      userVerification: request.userVerification,
    },
    hints: request.hints,
    attestation: request.attestation,
  };
}

/** The members of `PublicKeyCredentialRequestOptionsJSON` (WebAuthn L3 §5.5) that a request decides. */
export function previewRequestOptions(request: AuthenticationRequest, rpId: string): object {
  return {
    challenge: filledInLater,
    timeout: request.timeout,
    rpId: request.rpId ?? rpId,
    allowCredentials: request.userName === undefined ? [] : filledInLater,
    userVerification: request.userVerification,
    hints: request.hints,
  };
}
