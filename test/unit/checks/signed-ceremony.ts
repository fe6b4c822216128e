import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import { type CborValue, encodeCbor } from './encode-cbor.ts';

// Ceremonies that are signed after they were broken, so that only what a test breaks fails.

export const rpId = 'example.org';
export const origin = 'https://example.org';
const challenge = 'Y2hhbGxlbmdlLW9mLTMyLWJ5dGVzLWluLWFsbC4uLg';
const userHandle = 'dXNlcg';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = publicKey.export({ format: 'jwk' });
const coordinate = (text = '') => Buffer.from(text, 'base64url');

export const flag = { UP: 0x01, RFU1: 0x02, UV: 0x04, BE: 0x08, BS: 0x10, AT: 0x40, ED: 0x80 } as const;
export const credentialId = Buffer.from('credential-id-16');
export const id = credentialId.toString('base64url');

type Writable<Value> = Value extends Uint8Array | ((...given: never[]) => unknown)
  ? Value
  : Value extends readonly (infer Item)[]
    ? Writable<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
      : Value;

/** What both ceremonies are made of, before anything is signed. */
interface Draft {
  /** The members of the client data; a text or bytes stand for themselves. */
  clientData: Record<string, unknown> | string | Buffer;
  hashedName: string;
  flags: number;
  signCount: number;
  /** Behind everything that the flags announce. */
  tail: Buffer;
  extensions: Buffer | undefined;
  /** Changes the response after it was signed. */
  finish(response: ResponseJson): void;
  known: Writable<Omit<KnownCeremony, 'options' | 'response'>> & {
    options: Record<string, unknown> | undefined;
  };
}

export interface ResponseJson extends Record<string, unknown> {
  response: Record<string, unknown>;
}

export interface RegistrationDraft extends Draft {
  credentialId: Buffer;
  coseKey: Map<CborValue, CborValue> | Buffer;
  fmt: string;
  /** The statement, given what it has to sign. */
  attStmt(sign: () => Buffer): CborValue;
  /** The attestation object, given its parts. */
  assemble(parts: Map<CborValue, CborValue>): Buffer;
}

export interface AuthenticationDraft extends Draft {
  userHandle: string | undefined;
  sign(bytes: Buffer): Buffer;
}

const shared = {
  hashedName: rpId,
  signCount: 0,
  tail: Buffer.alloc(0),
  extensions: undefined,
  finish: () => undefined,
};

export const coseKey = () =>
  new Map<CborValue, CborValue>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(jwk.x)],
    [-3, coordinate(jwk.y)],
  ]);

/** A good registration without attestation, after `edit`. */
export function signedRegistration(
  edit: (draft: RegistrationDraft) => void = () => undefined,
): KnownCeremony {
  const draft: RegistrationDraft = {
    ...shared,
    clientData: { type: 'webauthn.create', challenge, origin, crossOrigin: false },
    flags: flag.UP | flag.UV | flag.AT,
    credentialId,
    coseKey: coseKey(),
    fmt: 'none',
    attStmt: () => new Map(),
    assemble: encodeCbor,
    known: {
      kind: 'registration',
      relyingParty: { rpId, origins: [origin] },
      options: {
        challenge,
        rp: { id: rpId, name: 'Example' },
        user: { id: userHandle, name: 'user', displayName: 'User' },
        pubKeyCredParams: [
          { type: 'public-key', alg: -8 },
          { type: 'public-key', alg: -7 },
        ],
        authenticatorSelection: { userVerification: 'required' },
      },
      credentialIdInUse: false,
    },
  };
  edit(draft);
  const clientDataJSON = bytesOf(draft.clientData);
  const key = draft.coseKey instanceof Map ? encodeCbor(draft.coseKey) : draft.coseKey;
  const length = Buffer.from([draft.credentialId.length >> 8, draft.credentialId.length & 0xff]);
  const attested = Buffer.concat([Buffer.alloc(16), length, draft.credentialId, key]);
  const authData = authenticatorData(draft, (draft.flags & flag.AT) === 0 ? Buffer.alloc(0) : attested);
  const attStmt = draft.attStmt(() => signed(Buffer.concat([authData, sha256(clientDataJSON)])));
  const attestationObject = draft.assemble(
    new Map<CborValue, CborValue>([
      ['fmt', draft.fmt],
      ['attStmt', attStmt],
      ['authData', authData],
    ]),
  );
  const response: ResponseJson = {
    ...envelope(draft.credentialId.toString('base64url')),
    response: { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) },
  };
  draft.finish(response);
  return { ...draft.known, response };
}

/** A good authentication of a user who was identified before, after `edit`. */
export function signedAuthentication(
  edit: (draft: AuthenticationDraft) => void = () => undefined,
): KnownCeremony {
  const draft: AuthenticationDraft = {
    ...shared,
    clientData: { type: 'webauthn.get', challenge, origin, crossOrigin: false },
    flags: flag.UP | flag.UV,
    signCount: 6,
    userHandle,
    sign: signed,
    known: {
      kind: 'authentication',
      relyingParty: { rpId, origins: [origin] },
      options: {
        challenge,
        rpId,
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'required',
      },
      credentialRecord: {
        id,
        publicKey: text(encodeCbor(coseKey())),
        signCount: 5,
        backupEligible: false,
        backupState: false,
        uvInitialized: true,
        userHandle,
      },
      user: { userHandle },
    },
  };
  edit(draft);
  const clientDataJSON = bytesOf(draft.clientData);
  const authData = authenticatorData(draft, Buffer.alloc(0));
  const signature = draft.sign(Buffer.concat([authData, sha256(clientDataJSON)]));
  const response: ResponseJson = {
    ...envelope(id),
    response: {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authData),
      signature: text(signature),
      ...(draft.userHandle === undefined ? {} : { userHandle: draft.userHandle }),
    },
  };
  draft.finish(response);
  return { ...draft.known, response };
}

/** Self attestation with the credential's own key (WebAuthn L3 §8.2). */
export function selfAttestation(draft: RegistrationDraft, alg = -7): void {
  draft.fmt = 'packed';
  draft.attStmt = (sign) =>
    new Map<CborValue, CborValue>([
      ['alg', alg],
      ['sig', sign()],
    ]);
}

/** Every member that is base64url in base64 of RFC 4648 §4, with its padding: as libraries from before `toJSON()` send it. */
export function inPlainBase64(response: ResponseJson): void {
  const inBase64 = (object: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        name !== 'type' && typeof value === 'string'
          ? Buffer.from(value, 'base64url').toString('base64')
          : value,
      ]),
    );
  Object.assign(response, inBase64(response), { response: inBase64(response.response) });
}

function authenticatorData(
  { hashedName, flags, signCount, extensions, tail }: Draft,
  attested: Buffer,
): Buffer {
  const head = Buffer.alloc(5);
  head[0] = flags | (extensions === undefined ? 0 : flag.ED);
  head.writeUInt32BE(signCount, 1);
  return Buffer.concat([
    sha256(Buffer.from(hashedName)),
    head,
    attested,
    extensions ?? Buffer.alloc(0),
    tail,
  ]);
}

function envelope(credential: string) {
  return { id: credential, rawId: credential, type: 'public-key', clientExtensionResults: {} };
}

function bytesOf(clientData: Draft['clientData']): Buffer {
  if (clientData instanceof Buffer) return clientData;
  return Buffer.from(typeof clientData === 'string' ? clientData : JSON.stringify(clientData));
}

function signed(bytes: Buffer): Buffer {
  return sign('sha256', bytes, privateKey);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function text(bytes: Buffer): string {
  return bytes.toString('base64url');
}
