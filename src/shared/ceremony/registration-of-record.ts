/** What a credential record keeps of its registration (WebAuthn L3 §4). */
interface KeptRegistration {
  readonly id: string;
  readonly attestationObject: string;
  readonly attestationClientDataJSON: string;
}

/** The registration that a credential record keeps, as the response that it was; what only the client said of it is gone. */
export function registrationOfRecord({ id, attestationObject, attestationClientDataJSON }: KeptRegistration) {
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: { clientDataJSON: attestationClientDataJSON, attestationObject },
  };
}
