import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { loadTrustAnchors } from '../../../src/main/trust/load-trust-anchors.ts';
import { anchorsForFormat } from '../../../src/shared/trust/anchors-for-format.ts';
import { buildChain } from '../../../src/shared/trust/build-chain.ts';
import { capturedMissing, capturedNote } from '../../support/vector-files.ts';
import { rootsFolder } from './roots-folder.ts';
import { anchor, readBytes } from './sample-chain.ts';
import { readVectorChains } from './vector-chains.ts';

const cryptography = await createNodeCryptography();
const { anchors, intermediates } = await loadTrustAnchors(rootsFolder);
const chains = readVectorChains();
const chainOf = (id: string) => chains.find((chain) => chain.id === id);

const yubico = 'Yubico U2F Root CA Serial 457200631';
const microsoft = 'Microsoft TPM Root Certificate Authority 2014';
const safetyNet = 'GlobalSign Root CA - R2';
/** A vector, the root that it comes to, certificates on the way, and a time when all of them were valid. */
const known: readonly (readonly [id: string, name: string, length: number, at: string])[] = [
  [
    'swa-verifyAttestationAndroidKey-167',
    'Google Hardware Attestation Root, 2016',
    4,
    '2022-12-03T06:00:05Z',
  ],
  ['swa-verifyAttestationAndroidSafetyNet-276', 'GTS Root R1, 2016', 3, '2021-07-30T12:40:19Z'],
  ['swa-verifyAttestationApple-23', 'Apple WebAuthn Root CA', 3, '2020-09-13T14:54:17Z'],
  ['swa-verifyAttestationTPM-207', microsoft, 3, '2024-01-01T00:00:00Z'],
  ['yubi-java-RelyingPartyRegistrationSpec-264', yubico, 2, '2024-01-01T00:00:00Z'],
  ['yubi-real-YubiKey4-reg', yubico, 2, '2024-01-01T00:00:00Z'],
  ['yubi-real-YubiKey5Nfc-reg', yubico, 2, '2024-01-01T00:00:00Z'],
  ['yubi-real-YubikeyBio_5_5_6-reg', yubico, 2, '2024-01-01T00:00:00Z'],
  ['yubi-java-RealExamples-828', microsoft, 3, '2024-01-01T00:00:00Z'],
  ['f2helpers-fido2-helpers-406', yubico, 2, '2024-01-01T00:00:00Z'],
  ['f2helpers-fido2-helpers-455', safetyNet, 3, '2018-07-27T18:37:37Z'],
  ['ruby-seeds-47', safetyNet, 3, '2019-07-07T16:15:14Z'],
  ['yubi-td-AndroidSafetynet-RealExample', safetyNet, 3, '2019-01-15T14:17:07Z'],
  ['pyweb-test_verify_registration_response_apple-25', 'Apple WebAuthn Root CA', 3, '2021-09-02T11:02:07Z'],
  ['pyweb-test_verify_registration_response_tpm-48', microsoft, 3, '2023-05-07T09:41:49Z'],
];

describe.skipIf(capturedMissing !== undefined)(`chains of captured responses${capturedNote}`, () => {
  it.each(known)('%s comes to %s', (id, name, length, at) => {
    const { fmt = '', trustPath = [] } = chainOf(id) ?? {};
    const request = { trustPath, anchors: anchorsForFormat(anchors, fmt), intermediates, cryptography };
    const verdict = buildChain({ ...request, at: Date.parse(at) });
    expect(verdict).toMatchObject({ trusted: true, anchor: { name } });
    expect(verdict.path).toHaveLength(length);
    expect(verdict.checks.filter(({ status }) => status === 'failed')).toEqual([]);
    const otherAnchors = anchors.filter((other) => !other.formats?.includes(fmt));
    expect(buildChain({ ...request, anchors: otherAnchors, at: Date.parse(at) }).trusted).toBe(false);
  });

  it.each([
    ['swa-verifyAttestationApple-23', '2020-09-15T00:00:00Z'],
    ['pyweb-test_verify_registration_response_tpm-48', '2026-01-01T00:00:00Z'],
    ['ruby-seeds-47', '2018-01-01T00:00:00Z'],
  ])('%s is not trusted at %s, and is where no time is known', (id, time) => {
    const { fmt = '', trustPath = [] } = chainOf(id) ?? {};
    const request = { trustPath, anchors: anchorsForFormat(anchors, fmt), cryptography };
    const validity = (at: number | undefined) => {
      const verdict = buildChain({ ...request, at, now: Date.parse(time) });
      return [verdict.trusted, verdict.checks.find(({ code }) => code === 'chain-validity')?.status];
    };
    expect(validity(Date.parse(time))).toEqual([false, 'failed']);
    expect(validity(undefined)).toEqual([true, 'note']);
  });

  it('trusts no certificate that FIDO’s conformance tools or a test suite made', () => {
    const synthetic = chains.filter(({ id }) =>
      /Conformance|yubi-td-(?!.*RealExample)|^w3c-|-664$|-985$|-TPM-60$/.test(id),
    );
    expect(synthetic.length).toBeGreaterThan(10);
    for (const { id, fmt, trustPath } of synthetic) {
      const verdict = buildChain({ trustPath, anchors: anchorsForFormat(anchors, fmt), cryptography });
      expect([id, verdict.trusted]).toEqual([id, false]);
    }
  });
});

describe('chains of the specification', () => {
  it('come to the root that the specification gives', () => {
    const file = new URL('../../vectors/spec/specification-attestation-root.json', import.meta.url);
    // Written with the vectors; any other form fails the test.
    const { derBase64url } = JSON.parse(readFileSync(file, 'utf8')) as { derBase64url: string };
    const root = anchor(readBytes(Buffer.from(derBase64url, 'base64url')));
    const ours = chains.filter(({ id }) => id.startsWith('w3c-'));
    expect(ours).toHaveLength(10);
    for (const { id, trustPath } of ours) {
      const verdict = buildChain({ trustPath, anchors: [root], cryptography, at: Date.UTC(2025, 0, 1) });
      expect([id, verdict.trusted]).toEqual([id, true]);
    }
  });
});
