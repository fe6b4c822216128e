import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Encoder } from 'cbor-x';
import type { KnownCeremony } from '../src/shared/checks/known-ceremony.ts';

export interface SampleAssertion {
  readonly known: KnownCeremony;
  readonly challenge: string;
  readonly response: {
    readonly id: string;
    readonly rawId: string;
    readonly type: 'public-key';
    readonly response: {
      readonly clientDataJSON: string;
      readonly authenticatorData: string;
      readonly signature: string;
    };
    readonly clientExtensionResults: Record<string, never>;
  };
  readonly coseKey: Uint8Array<ArrayBuffer>;
  readonly key: KeyObject;
  readonly pem: string;
  readonly signedBytes: Buffer;
  readonly signature: Buffer;
}

const rpId = 'example.org';
const origin = 'https://example.org';
const encoder = new Encoder({ mapsAsObjects: false, useRecords: false });

/** Writes assertions to a file, so that every process has the same. */
export function writeSampleAssertions(path: string, count: number): void {
  const rows = createSampleAssertions(count).map(
    ({ known, challenge, response, coseKey, pem, signedBytes, signature }) => ({
      known,
      challenge,
      response,
      pem,
      bytes: [coseKey, signedBytes, signature].map((bytes) => Buffer.from(bytes).toString('base64')),
    }),
  );
  writeFileSync(path, JSON.stringify(rows));
}

type SampleRow = Pick<SampleAssertion, 'known' | 'challenge' | 'response' | 'pem'> & {
  readonly bytes: readonly string[];
};

/** Reads what `writeSampleAssertions` wrote. */
export async function readSampleAssertions(path: string): Promise<readonly SampleAssertion[]> {
  // Written above, a moment ago.
  const rows = JSON.parse(await readFile(path, 'utf8')) as readonly SampleRow[];
  return rows.map(({ bytes, ...row }) => {
    const [coseKey = '', signedBytes = '', signature = ''] = bytes;
    return {
      ...row,
      coseKey: Uint8Array.from(Buffer.from(coseKey, 'base64')),
      key: createPublicKey(row.pem),
      signedBytes: Buffer.from(signedBytes, 'base64'),
      signature: Buffer.from(signature, 'base64'),
    };
  });
}

/** Assertions of `count` ES256 credentials, each with a key, a challenge and a counter of its own. */
export function createSampleAssertions(count: number): readonly SampleAssertion[] {
  return Array.from({ length: count }, (_, index) => createSampleAssertion(index + 1));
}

function createSampleAssertion(signCount: number): SampleAssertion {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const members = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ] as const;
  const coseKey = Uint8Array.from(encoder.encode(new Map<number, number | Buffer>(members)));
  const challenge = randomBytes(32).toString('base64url');
  const clientDataJSON = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }),
  );
  const authenticatorData = Buffer.alloc(37);
  createHash('sha256').update(rpId).digest().copy(authenticatorData);
  authenticatorData[32] = 0x1d;
  authenticatorData.writeUInt32BE(signCount, 33);
  const signedBytes = Buffer.concat([
    authenticatorData,
    createHash('sha256').update(clientDataJSON).digest(),
  ]);
  const signature = sign('sha256', signedBytes, privateKey);
  const id = randomBytes(32).toString('base64url');
  const response = {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
    },
    clientExtensionResults: {},
  } as const;
  const known: KnownCeremony = {
    kind: 'authentication',
    response,
    relyingParty: { rpId, origins: [origin] },
    options: { challenge, userVerification: 'required', allowCredentials: [{ type: 'public-key', id }] },
    credentialRecord: {
      id,
      publicKey: Buffer.from(coseKey).toString('base64url'),
      signCount: signCount - 1,
      backupEligible: true,
      backupState: true,
      uvInitialized: true,
      userHandle: 'AAEC',
    },
    user: { userHandle: 'AAEC' },
  };
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { known, challenge, response, coseKey, key: createPublicKey(pem), pem, signedBytes, signature };
}
