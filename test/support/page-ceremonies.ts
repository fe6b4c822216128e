// These run inside the page: each is self-contained, because Playwright sends its source text there.

export interface PageResult {
  readonly id?: string;
  readonly attachment?: string | null;
  /** Names of the flags that are set, from the least significant bit on, without AT and ED. */
  readonly flags?: string[];
  readonly signCount?: number;
  /** The exception's name, where there was one. */
  readonly error?: string;
}

export async function requestPasskey(request: {
  userVerification?: UserVerificationRequirement;
  residentKey?: ResidentKeyRequirement;
  timeout?: number;
}): Promise<PageResult> {
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        rp: { id: 'localhost', name: 'Authenticators' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'mei', displayName: 'Mei' },
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          residentKey: request.residentKey ?? 'required',
          userVerification: request.userVerification ?? 'preferred',
        },
        timeout: request.timeout ?? 10_000,
      },
    });
    if (!(credential instanceof PublicKeyCredential)) return { error: 'no PublicKeyCredential' };
    const { response } = credential;
    if (!(response instanceof AuthenticatorAttestationResponse)) return { error: 'no attestation response' };
    const authenticatorData = new DataView(response.getAuthenticatorData());
    const bits = authenticatorData.getUint8(32);
    const names = ['UP', '', 'UV', 'BE', 'BS'];
    return {
      id: credential.id,
      attachment: credential.authenticatorAttachment,
      flags: names.filter((name, bit) => name !== '' && (bits & (1 << bit)) !== 0),
      signCount: authenticatorData.getUint32(33),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.name : String(error) };
  }
}

export async function signIn(request: {
  userVerification?: UserVerificationRequirement;
  timeout?: number;
}): Promise<PageResult> {
  try {
    const credential = await navigator.credentials.get({
      publicKey: {
        rpId: 'localhost',
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        userVerification: request.userVerification ?? 'preferred',
        timeout: request.timeout ?? 10_000,
      },
    });
    if (!(credential instanceof PublicKeyCredential)) return { error: 'no PublicKeyCredential' };
    const { response } = credential;
    if (!(response instanceof AuthenticatorAssertionResponse)) return { error: 'no assertion response' };
    const authenticatorData = new DataView(response.authenticatorData);
    const bits = authenticatorData.getUint8(32);
    const names = ['UP', '', 'UV', 'BE', 'BS'];
    return {
      id: credential.id,
      attachment: credential.authenticatorAttachment,
      flags: names.filter((name, bit) => name !== '' && (bits & (1 << bit)) !== 0),
      signCount: authenticatorData.getUint32(33),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.name : String(error) };
  }
}
