import { ed448 } from '@noble/curves/ed448.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { createNodeVerifier } from '../../../src/main/cryptography/node-verifier.ts';
import { coseSignatureScheme } from '../../../src/shared/cryptography/cose-signature-scheme.ts';
import { createCryptography } from '../../../src/shared/cryptography/create-cryptography.ts';
import { createPureCryptography } from '../../../src/shared/cryptography/create-pure-cryptography.ts';
import type { SignatureOutcome, SignatureRequest } from '../../../src/shared/cryptography/cryptography.ts';
import { hashWithNoble } from '../../../src/shared/cryptography/hash-with-noble.ts';
import type { PublicKey } from '../../../src/shared/cryptography/public-key.ts';
import type { SignatureVerifier } from '../../../src/shared/cryptography/signature-verifier.ts';
import { otherPublicKey, type SigningKey, signingKeyFor, signingKeys, signWithNode } from './signing-keys.ts';

const asked: string[] = [];
const node = createNodeVerifier();

/** Electron's BoringSSL as Node's own tests have it: no Ed448, no secp256k1, no ML-DSA. */
const boringSsl: SignatureVerifier = (request) => {
  const { publicKey } = request;
  const lacks = publicKey.type === 'ml-dsa' || ('curve' in publicKey && /448|k1/.test(publicKey.curve));
  if (lacks) asked.push('curve' in publicKey ? publicKey.curve : publicKey.type);
  return lacks ? undefined : node(request);
};

const paths = [
  ['the platform', await createNodeCryptography(), signingKeys],
  ['no platform', createPureCryptography(), signingKeys],
  [
    'a platform that lacks algorithms',
    await createNodeCryptography(boringSsl),
    [-7, -47, -53, -48].map(signingKeyFor),
  ],
] as const;

const data = Uint8Array.from({ length: 69 }, (_, index) => index);

describe.each(paths)('with %s', (_path, cryptography, keys) => {
  it.each(keys)('judges signatures of $alg as they are', (key) => {
    const scheme = schemeOf(key.alg);
    const { publicKey } = key;
    const signature = signWithNode(key.privateKey, scheme, data);
    const at = key.publicKey.type === 'okp' || key.publicKey.type === 'ml-dsa' ? 0 : signature.length - 1;
    const request = { scheme, publicKey, data, signature };
    const verify = (change: Partial<SignatureRequest>) =>
      cryptography.verifySignature({ ...request, ...change });
    expect(verify({}), 'as signed').toEqual({ outcome: 'valid' });
    expect(verify({ data: flip(data, 7) }), 'other data').toEqual(invalid('mismatch'));
    expect(verify({ signature: flip(signature, at) }), 'another signature').toEqual(invalid('mismatch'));
    expect(verify({ publicKey: otherPublicKey(key) }), 'another key').toEqual(invalid('mismatch'));
    expect(verify({ signature: signature.subarray(0, -1) }), 'cut off').toEqual(
      invalid('signature-encoding'),
    );
    expect(verify({ signature: Uint8Array.of(...signature, 0) }), 'too long').toEqual(
      invalid('signature-encoding'),
    );
    expect(verify({ signature: new Uint8Array() }), 'nothing').toEqual(invalid('signature-encoding'));
    expect(verify({ publicKey: keyOfAnotherType(key) })).toEqual(invalid('key-does-not-fit'));
  });

  it.each([
    [-9, -35],
    [-47, -7],
    [-51, -7],
    [-52, -35],
    [-19, -53],
    [-53, -8],
    [-48, -49],
  ])('refuses for %i, which fixes its curve, the key of %i', (alg, other) => {
    const { publicKey, privateKey } = signingKeyFor(other);
    const signature = signWithNode(privateKey, schemeOf(other), data);
    expect(cryptography.verifySignature({ scheme: schemeOf(alg), publicKey, data, signature })).toEqual(
      invalid('key-does-not-fit'),
    );
  });

  it('lets a certificate on P-384 sign with ES256, whose curve only credential keys have fixed', () => {
    const { publicKey, privateKey } = signingKeyFor(-35);
    const scheme = schemeOf(-7);
    const signature = signWithNode(privateKey, scheme, data);
    expect(cryptography.verifySignature({ scheme, publicKey, data, signature })).toEqual({
      outcome: 'valid',
    });
  });

  it('reads r ‖ s where the scheme is a JWS’s', () => {
    const { publicKey, privateKey } = signingKeyFor(-7);
    const scheme = { kind: 'ecdsa', hash: 'SHA-256', form: 'p1363' } as const;
    const signature = signWithNode(privateKey, scheme, data);
    expect(cryptography.verifySignature({ scheme, publicKey, data, signature })).toEqual({
      outcome: 'valid',
    });
    expect(
      cryptography.verifySignature({ scheme: { ...scheme, form: 'der' }, publicKey, data, signature }),
    ).toEqual(invalid('signature-encoding'));
  });

  it('hashes as FIPS 180-4 and RFC 3174 have it', () => {
    const abc = new TextEncoder().encode('abc');
    const digests = (['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const).map((name) =>
      Buffer.from(cryptography.hash(name, abc)).toString('hex').slice(0, 16),
    );
    expect(digests).toEqual(['a9993e364706816a', 'ba7816bf8f01cfea', 'cb00753f45a35e8b', 'ddaf35a193617aba']);
  });
});

describe('noble and the platform understand each other', () => {
  const seed = (length: number) => new Uint8Array(length).fill(9);
  const k1 = secp256k1.getPublicKey(seed(32), false);
  const mlDsa = ml_dsa44.keygen(seed(32));
  const mlDsaKey = { type: 'ml-dsa', parameterSet: 'ML-DSA-44', publicKey: mlDsa.publicKey } as const;

  it.each<readonly [alg: number, publicKey: PublicKey, signature: Uint8Array]>([
    [
      -47,
      { type: 'ec', curve: 'secp256k1', x: k1.subarray(1, 33), y: k1.subarray(33) },
      secp256k1.sign(data, seed(32), { format: 'der' }),
    ],
    [-53, { type: 'okp', curve: 'Ed448', x: ed448.getPublicKey(seed(57)) }, ed448.sign(data, seed(57))],
    [-48, mlDsaKey, ml_dsa44.sign(data, mlDsa.secretKey)],
  ])('in %i, signed by noble', (alg, publicKey, signature) => {
    for (const [, cryptography] of paths) {
      const request = { scheme: schemeOf(alg), publicKey, data, signature };
      expect(cryptography.verifySignature(request)).toEqual({ outcome: 'valid' });
    }
  });

  it('on ML-DSA with a context, which no WebAuthn signature has', () => {
    const signature = ml_dsa44.sign(data, mlDsa.secretKey, { context: Uint8Array.of(1) });
    for (const [, cryptography] of paths) {
      const request = { scheme: schemeOf(-48), publicKey: mlDsaKey, data, signature };
      expect(cryptography.verifySignature(request)).toEqual(invalid('mismatch'));
    }
  });
});

it('says that it has no algorithm where nobody has', () => {
  const { publicKey, privateKey } = signingKeyFor(-7);
  const scheme = schemeOf(-7);
  const signature = signWithNode(privateKey, scheme, data);
  const nobody = createCryptography({ hash: hashWithNoble, verifiers: [] });
  expect(nobody.verifySignature({ scheme, publicKey, data, signature })).toEqual({ outcome: 'unsupported' });
});

it('asks the libraries only after the platform, and for what it lacks', () => {
  expect(new Set(asked)).toEqual(new Set(['Ed448', 'secp256k1', 'ml-dsa']));
});

function schemeOf(alg: number) {
  const scheme = coseSignatureScheme(alg);
  if (scheme === undefined) throw new Error(`There is no scheme for ${alg}.`);
  return scheme;
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from(bytes).with(at, (bytes[at] ?? 0) ^ 1);
}

function keyOfAnotherType({ publicKey }: SigningKey) {
  return signingKeyFor(publicKey.type === 'rsa' ? -7 : -257).publicKey;
}

function invalid(reason: Extract<SignatureOutcome, { outcome: 'invalid' }>['reason']): SignatureOutcome {
  return { outcome: 'invalid', reason };
}
