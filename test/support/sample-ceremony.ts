import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import type { CeremonyDetail } from '../../src/shared/contract/ceremony.ts';
import type { CredentialRecord } from '../../src/shared/contract/passkey.ts';

/** An assertion over `localhost` with the given flags and counter; its signature is not a real one. */
export function assertionBody({ flags, signCount }: { flags: number; signCount: number }): string {
  const authenticatorData = new Uint8Array(37);
  authenticatorData.set(sha256(new TextEncoder().encode('localhost')));
  authenticatorData[32] = flags;
  new DataView(authenticatorData.buffer).setUint32(33, signCount);
  const clientDataJSON = new TextEncoder().encode(
    '{"type":"webauthn.get","challenge":"AAECAw","origin":"https://localhost:8443","crossOrigin":false}',
  );
  const response = {
    authenticatorData: encodeBase64url(authenticatorData),
    clientDataJSON: encodeBase64url(clientDataJSON),
    signature: 'MAYCAQECAQE',
  };
  return JSON.stringify({ credential: { id: 'AQID', rawId: 'AQID', type: 'public-key', response } });
}

export const record: CredentialRecord = {
  type: 'public-key',
  id: 'AQID',
  publicKey: 'oA',
  signCount: 5,
  uvInitialized: true,
  transports: ['internal'],
  backupEligible: true,
  backupState: false,
  attestationObject: 'oA',
  attestationClientDataJSON: 'e30',
  rpId: 'localhost',
};

/** A sign-in that waits for its answer, with whatever differs. */
export function ceremony(changes: Partial<CeremonyDetail> = {}): CeremonyDetail {
  return {
    id: 'one',
    kind: 'authentication',
    status: 'waiting',
    userName: 'alice',
    startedAt: 1_000,
    endedAt: null,
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
    virtual: false,
    imported: false,
    passkeyAlg: null,
    passkeyAaguid: null,
    worstFinding: null,
    pinned: false,
    note: null,
    request: { userVerification: 'required', hints: [], timeout: 60_000 },
    options: '{"challenge":"AAECAw"}',
    origin: 'https://localhost:8443',
    rpId: 'localhost',
    body: null,
    bodyBytes: null,
    file: null,
    bodyLength: null,
    receivedAt: null,
    refusal: null,
    clientFacts: null,
    libraryVerdict: null,
    steps: [],
    findings: [],
    recordBefore: null,
    recordAfter: null,
    replayOf: null,
    ...changes,
  };
}

/** One byte of the authenticator data as a step names it. */
export function authenticatorBytes(start: number, end: number) {
  return { source: 'authenticatorData', start, end };
}
