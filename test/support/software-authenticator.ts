import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { Encoder } from 'cbor-x';
import { z } from 'zod';

export type SoftwareAlgorithm = -7 | -8 | -257;

/** The bits of the flags byte (WebAuthn L3 §6.1). */
export const flag = { UP: 0x01, UV: 0x04, BE: 0x08, BS: 0x10, AT: 0x40 } as const;

const creationOptionsSchema = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
});
const requestOptionsSchema = z.object({ challenge: z.string(), rpId: z.string() });

/** What a test wants different from an honest answer. */
interface Answer {
  readonly origin: string;
  readonly flags?: number;
  readonly signCount?: number;
  readonly challenge?: string;
  readonly rpId?: string;
  readonly attestation?: 'none' | 'packed';
  readonly credential?: SoftwareCredential;
  readonly breakSignature?: boolean;
}

export interface SoftwareCredential {
  readonly id: Buffer;
  readonly alg: SoftwareAlgorithm;
  readonly privateKey: KeyObject;
  readonly coseKey: Buffer;
  readonly userHandle: string;
}

const cbor = new Encoder({ useRecords: false, mapsAsObjects: false, variableMapSize: true });
const aaguid = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex');

/** Makes a credential and its RegistrationResponseJSON, signed with real keys. */
export function register(sent: unknown, answer: Answer & { alg?: SoftwareAlgorithm }) {
  const options = creationOptionsSchema.parse(sent);
  const credential = answer.credential ?? createCredential(answer.alg ?? -7, options.user.id);
  const clientDataJSON = clientData('webauthn.create', answer.challenge ?? options.challenge, answer.origin);
  const attested = Buffer.concat([aaguid, uint16(credential.id.length), credential.id, credential.coseKey]);
  const flags = (answer.flags ?? flag.UP | flag.UV) | flag.AT;
  const authData = authenticatorData(answer.rpId ?? options.rp.id, flags, answer.signCount ?? 0, attested);
  const attStmt = new Map<string, unknown>();
  if (answer.attestation === 'packed') {
    attStmt.set('alg', credential.alg);
    attStmt.set('sig', signBytes(credential, authData, clientDataJSON));
  }
  const attestationObject = cbor.encode(
    new Map<string, unknown>([
      ['fmt', answer.attestation ?? 'none'],
      ['attStmt', attStmt],
      ['authData', authData],
    ]),
  );
  const response = {
    ...envelope(credential),
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal', 'hybrid'],
    },
  };
  return { credential, response };
}

/** An AuthenticationResponseJSON of that credential, signed with its key. */
export function authenticate(sent: unknown, credential: SoftwareCredential, answer: Answer) {
  const options = requestOptionsSchema.parse(sent);
  const clientDataJSON = clientData('webauthn.get', answer.challenge ?? options.challenge, answer.origin);
  const flags = answer.flags ?? flag.UP | flag.UV;
  const authData = authenticatorData(answer.rpId ?? options.rpId, flags, answer.signCount ?? 0);
  const signature = signBytes(credential, authData, clientDataJSON);
  const last = signature.length - 1;
  if (answer.breakSignature) signature[last] = (signature[last] ?? 0) ^ 1;
  return {
    ...envelope(credential),
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: credential.userHandle,
    },
  };
}

function createCredential(alg: SoftwareAlgorithm, userHandle: string): SoftwareCredential {
  const { privateKey, publicKey } = keyPairs[alg]();
  const jwk = publicKey.export({ format: 'jwk' });
  const coseKey = cbor.encode(coseKeys[alg]((member) => Buffer.from(jwk[member] ?? '', 'base64url')));
  return { id: randomBytes(32), alg, privateKey, coseKey, userHandle };
}

const keyPairs = {
  [-7]: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  [-8]: () => generateKeyPairSync('ed25519'),
  [-257]: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

type JwkBytes = (member: 'x' | 'y' | 'n' | 'e') => Buffer;
/** COSE_Key by algorithm (RFC 9052 §7, RFC 9053 §7, RFC 8230 §4), members in CTAP2 canonical order. */
const coseKeys: Record<SoftwareAlgorithm, (bytes: JwkBytes) => Map<number, number | Buffer>> = {
  [-7]: (bytes) =>
    new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes('x')],
      [-3, bytes('y')],
    ]),
  [-8]: (bytes) =>
    new Map<number, number | Buffer>([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes('x')],
    ]),
  [-257]: (bytes) =>
    new Map<number, number | Buffer>([
      [1, 3],
      [3, -257],
      [-1, bytes('n')],
      [-2, bytes('e')],
    ]),
};

function envelope(credential: SoftwareCredential) {
  const id = credential.id.toString('base64url');
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
  };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData(rpId: string, flags: number, signCount: number, rest = Buffer.alloc(0)): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(signCount);
  return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), counter, rest]);
}

function signBytes(
  { alg, privateKey }: SoftwareCredential,
  authData: Buffer,
  clientDataJSON: Buffer,
): Buffer {
  const bytes = Buffer.concat([authData, sha256(clientDataJSON)]);
  return sign(alg === -8 ? null : 'sha256', bytes, privateKey);
}

function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
