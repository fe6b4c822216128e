import { createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCertificateFacts } from '../../../src/renderer/workbench/evidence/certificate-facts.ts';
import { readKeyFacts } from '../../../src/renderer/workbench/evidence/key-facts.ts';
import {
  type ReadableField,
  readableField,
} from '../../../src/renderer/workbench/evidence/readable-field.ts';
import { statementParts } from '../../../src/renderer/workbench/evidence/statement-parts.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import { findOwnVector } from '../../support/answer-with-vector.ts';
import { readOwnVectors } from '../../support/own-vectors.ts';

const decode = (id: string) => decodeRegistrationResponse(findOwnVector(id).response);
const certificatesOf = (id: string): readonly Uint8Array[] => {
  const { roots, sources } = decode(id);
  const x5c = roots.flatMap(({ children }) => children).find(({ name }) => name === 'attStmt')?.children;
  const list = x5c?.find(({ name }) => name === 'x5c')?.children ?? [];
  return list.map(({ children: [certificate] }) => {
    const source = sources.find(({ name }) => name === certificate?.span.source);
    return source?.bytes.subarray(certificate?.span.start, certificate?.span.end) ?? new Uint8Array();
  });
};

describe('the public key', () => {
  const registrations = readOwnVectors(['algorithms']).filter(
    ({ kind, expect: outcome }) => kind === 'registration' && outcome === 'valid',
  );

  it.each(registrations.map(({ id }) => id))('of %s is the same in every form, by Node', (id) => {
    const vector = registrations.find((one) => one.id === id);
    const facts = readKeyFacts(decodeRegistrationResponse(vector?.response));
    expect(facts?.algorithm?.name).toBe(vector?.alg);
    expect(facts?.jwk).toBeDefined();
    expect(facts?.pem).toBeDefined();
    if (facts?.family?.startsWith('ML-DSA') === true) return;
    const fromPem = createPublicKey(facts?.pem ?? '').export({ format: 'jwk' });
    const { alg: _, ...jwk } = JSON.parse(facts?.jwk ?? '{}');
    expect(jwk).toEqual(fromPem);
  });

  it.each([
    ['own-packed-basic-reg', 'P-256', 256, 'recommended'],
    ['own-tpm-rsa-reg', 'RSA', 2048, 'recommended'],
    ['own-tpm-rsa-rs1-reg', 'RSA', 2048, 'recommended'],
  ])('of %s is %s, %i bits, %s', (id, family, bits, advice) => {
    expect(readKeyFacts(decode(id))).toMatchObject({ family, bits, advice });
  });

  it('is none where the answer holds none', () => {
    expect(readKeyFacts(decodeRegistrationResponse({}))).toBeUndefined();
  });
});

describe('a certificate', () => {
  it.each(['own-packed-basic-reg', 'own-tpm-rsa-reg', 'own-android-key-reg', 'own-apple-reg'])(
    'of %s says what Node reads in it',
    (id) => {
      for (const der of certificatesOf(id)) {
        const facts = readCertificateFacts(der);
        const node = new X509Certificate(der);
        expect(facts?.fingerprint).toBe(node.fingerprint256.toLowerCase());
        expect(facts?.serialNumber.replaceAll(':', '').replace(/^0+/, '')).toBe(
          node.serialNumber.toLowerCase().replace(/^0+/, ''),
        );
        expect(facts?.notBefore).toBe(node.validFromDate.getTime());
        expect(facts?.notAfter).toBe(node.validToDate.getTime());
        expect(new X509Certificate(facts?.pem ?? '').raw.equals(der)).toBe(true);
      }
    },
  );

  it('names every extension', () => {
    const [leaf] = certificatesOf('own-tpm-rsa-reg');
    expect(
      readCertificateFacts(leaf ?? new Uint8Array())?.extensions.map(({ name, critical }) => [
        name,
        critical,
      ]),
    ).toEqual([
      ['basicConstraints', true],
      ['subjectAltName', true],
      ['extKeyUsage', false],
      ['id-fido-gen-ce-aaguid', false],
    ]);
  });

  it('is none of other bytes', () => {
    expect(readCertificateFacts(Uint8Array.of(1, 2, 3))).toBeUndefined();
  });
});

describe('a structure in words', () => {
  const extensionOf = (id: string, name: string): ReadableField | undefined => {
    const [leaf] = certificatesOf(id);
    const value = readCertificateFacts(leaf ?? new Uint8Array())?.extensions.find(
      (one) => one.name === name,
    )?.value;
    return value && readableField(value);
  };

  it('has an AAGUID in its text form', () => {
    expect(extensionOf('own-packed-basic-reg', 'id-fido-gen-ce-aaguid')).toMatchObject({
      kind: 'value',
      text: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    });
  });

  it('says that a certificate is none of an authority where Basic Constraints is empty', () => {
    expect(extensionOf('own-packed-basic-reg', 'basicConstraints')).toEqual({
      kind: 'group',
      name: 'basicConstraints',
      parts: [{ kind: 'answer', name: 'cA', yes: false }],
    });
  });

  it('has the attributes of a TPM by their name', () => {
    expect(extensionOf('own-tpm-rsa-reg', 'subjectAltName')).toMatchObject({
      parts: [
        {
          name: 'directoryName',
          parts: [
            { kind: 'value', name: 'tpmManufacturer', text: 'Intel', also: 'id:494E5443' },
            { kind: 'value', name: 'tpmModel', text: 'Sample TPM' },
            { kind: 'value', name: 'tpmVersion', text: 'id:00070002' },
          ],
        },
      ],
    });
  });

  it('has the authorization lists of Android with versions and dates as people write them', () => {
    const description = extensionOf('own-android-key-reg', 'androidKeyDescription');
    const parts = description?.kind === 'group' ? description.parts : [];
    const hardware = parts.find(({ name }) => name === 'hardwareEnforced');
    expect(hardware?.kind === 'group' ? hardware.parts : []).toEqual([
      { kind: 'value', name: 'purpose', text: 'SIGN' },
      { kind: 'value', name: 'algorithm', text: 'EC' },
      { kind: 'value', name: 'keySize', text: '256' },
      { kind: 'value', name: 'digest', text: 'SHA_2_256' },
      { kind: 'value', name: 'ecCurve', text: 'P_256' },
      { kind: 'mark', name: 'noAuthRequired' },
      { kind: 'value', name: 'origin', text: 'GENERATED' },
      { kind: 'value', name: 'osVersion', text: '14.0.0', also: '140000' },
      { kind: 'value', name: 'osPatchLevel', text: '2024-01', also: '202401' },
    ]);
  });

  it('has the switches of a TPM key apart', () => {
    const parts = statementParts(decode('own-tpm-rsa-reg').roots, 'attStmt');
    expect(parts.map(({ part }) => part)).toEqual(['certInfo', 'pubArea']);
    const attributes = parts[1]?.node.children.find(({ name }) => name === 'objectAttributes');
    expect(attributes && readableField(attributes)).toMatchObject({
      kind: 'switches',
      on: ['fixedTPM', 'fixedParent', 'sensitiveDataOrigin', 'userWithAuth', 'noDA', 'sign'],
    });
  });

  it('finds the segments of a JWS', () => {
    const parts = statementParts(decode('own-android-safetynet-reg').roots, 'attStmt');
    expect(parts.map(({ part }) => part)).toEqual(['header', 'payload']);
  });
});
