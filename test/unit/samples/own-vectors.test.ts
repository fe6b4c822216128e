import { constants, createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decode } from 'cbor2';
import { describe, expect, it } from 'vitest';
import { ownVectorFiles, readOwnVectors } from '../../support/own-vectors.ts';
import { formatRows, ownVectorRows } from '../../support/samples/own-vector-rows.ts';
import { sampleAlgorithms } from '../../support/samples/sample-algorithms.ts';
import type { OwnVector } from '../../support/samples/sample-vector.ts';

const vectors = readOwnVectors();

function bytesOf(vector: OwnVector, member: string): Buffer {
  return Buffer.from(String(vector.response.response[member]), 'base64url');
}

function signedBytes(authData: Uint8Array, vector: OwnVector): Buffer {
  const hash = createHash('sha256').update(bytesOf(vector, 'clientDataJSON')).digest();
  return Buffer.concat([authData, hash]);
}

const curveNames: Readonly<Record<string, string>> = {
  '2 1': 'P-256',
  '2 2': 'P-384',
  '2 3': 'P-521',
  '2 8': 'secp256k1',
  '1 6': 'Ed25519',
  '1 7': 'Ed448',
};

/** The COSE_Key as Node's own, by way of a JSON Web Key. */
function createNodeKey(coseKey: string, name: string): KeyObject {
  const members = decode(Buffer.from(coseKey, 'base64url'));
  if (!(members instanceof Map)) throw new Error('a COSE_Key is a map');
  const text = (label: number) => Buffer.from(members.get(label)).toString('base64url');
  const kty: unknown = members.get(1);
  const crv = curveNames[`${kty} ${members.get(-1)}`];
  if (kty === 7) return createPublicKey({ key: { kty: 'AKP', alg: name, pub: text(-1) }, format: 'jwk' });
  if (kty === 3) return createPublicKey({ key: { kty: 'RSA', n: text(-1), e: text(-2) }, format: 'jwk' });
  const point = kty === 2 ? { kty: 'EC', x: text(-2), y: text(-3) } : { kty: 'OKP', x: text(-2) };
  return createPublicKey({ key: { ...point, ...(crv === undefined ? {} : { crv }) }, format: 'jwk' });
}

/** Node's own verification: its OpenSSL has every algorithm, ML-DSA included. */
function verifies({ alg, ...vector }: OwnVector, data: Uint8Array, signature: Uint8Array): boolean {
  const coseKey = vector.publicKey ?? vector.fields.credentialPublicKey ?? '';
  const scheme = sampleAlgorithms.find(({ name }) => name === alg)?.scheme;
  const pss = scheme?.padding === 'pss';
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
  const key = { key: createNodeKey(coseKey, alg), ...(pss ? { padding, saltLength } : {}) };
  return verify(scheme?.hash ?? null, data, key, signature);
}

interface Decoded {
  readonly fmt: string;
  readonly attStmt: Readonly<Record<string, unknown>>;
  readonly authData: Uint8Array;
}

/** cbor2 gives objects for maps with text keys; what the samples wrote has this form. */
function decodeObject(vector: OwnVector): Decoded {
  return decode(bytesOf(vector, 'attestationObject')) as Decoded;
}

describe('the samples of test/vectors/own', () => {
  it('stand in the files as the code writes them', () => {
    expect(Object.keys(ownVectorRows)).toEqual(ownVectorFiles);
    for (const name of ownVectorFiles) {
      // Making this one takes longer than all others together, and Node verifies every signature in it below.
      if (name === 'algorithms') continue;
      const file = readFileSync(new URL(`../../vectors/own/${name}.jsonl`, import.meta.url), 'utf8');
      expect(file === formatRows(ownVectorRows[name]()), `${name} is as written`).toBe(true);
    }
  });

  it('have names of their own', () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  });

  it('are signed as Node wants it, with every algorithm', () => {
    const verified = new Set<string>();
    for (const vector of vectors) {
      if (vector.kind === 'authentication') {
        const signature = bytesOf(vector, 'signature');
        const broken = vector.failing?.includes('7.2.21') === true;
        const data = signedBytes(bytesOf(vector, 'authenticatorData'), vector);
        // OpenSSL takes an ECDSA-Sig-Value with bytes behind it for another encoding and says no as well.
        expect(verifies(vector, data, signature), vector.id).toBe(!broken);
        verified.add(vector.alg);
      } else if (vector.expect === 'valid' && vector.fmt === 'packed') {
        const { attStmt, authData } = decodeObject(vector);
        if (attStmt.x5c !== undefined) continue;
        const { sig } = attStmt;
        const signature = sig instanceof Uint8Array ? sig : new Uint8Array();
        expect(verifies(vector, signedBytes(authData, vector), signature), vector.id).toBe(true);
      }
    }
    expect(verified.size).toBe(sampleAlgorithms.length);
  });

  it('have certificates that Node reads and that chain to their roots', () => {
    let chains = 0;
    for (const vector of vectors) {
      if (vector.kind !== 'registration' || vector.expect === 'invalid' || vector.fmt === 'compound')
        continue;
      const { x5c } = decodeObject(vector).attStmt;
      if (!Array.isArray(x5c)) continue;
      const root = new X509Certificate(Buffer.from(vector.roots?.[0] ?? '', 'base64url'));
      const certificates = [...x5c.map((der: Uint8Array) => new X509Certificate(der)), root];
      for (const [index, certificate] of certificates.entries()) {
        const issuer = certificates[index + 1] ?? root;
        expect(certificate.verify(issuer.publicKey), vector.id).toBe(true);
        expect(certificate.issuer).toBe(issuer.subject);
      }
      chains++;
    }
    expect(chains).toBeGreaterThan(10);
  });

  it('say in their fields what cbor2 finds', () => {
    for (const vector of vectors) {
      if (vector.kind !== 'registration' || vector.expect === 'invalid') continue;
      const { fmt, attStmt, authData } = decodeObject(vector);
      const { fields } = vector;
      expect(fmt).toBe(vector.fmt);
      expect(authData.length).toBe(fields.authDataLength);
      expect(Buffer.from(authData.subarray(0, 32)).toString('hex')).toBe(fields.rpIdHash);
      expect(authData[32]).toBe(Number(fields.flagsByte));
      expect(Buffer.from(authData).readUInt32BE(33)).toBe(fields.signCount);
      const names = Array.isArray(attStmt) ? attStmt.map((_, index) => `[${index}]`) : Object.keys(attStmt);
      expect(names.sort()).toEqual([...(fields.attStmtKeys ?? [])].sort());
    }
  });
});
