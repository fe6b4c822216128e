import 'reflect-metadata';
import { X509Certificate as NodeCertificate } from 'node:crypto';
import { X509Certificate, X509ChainBuilder } from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { loadTrustAnchors } from '../../../src/main/trust/load-trust-anchors.ts';
import { anchorsForFormat } from '../../../src/shared/trust/anchors-for-format.ts';
import { buildChain } from '../../../src/shared/trust/build-chain.ts';
import { verifyCertificateSignature } from '../../../src/shared/trust/verify-certificate-signature.ts';
import type { Certificate } from '../../../src/shared/x509/certificate.ts';
import { capturedMissing, capturedNote } from '../../support/vector-files.ts';
import { rootsFolder } from './roots-folder.ts';
import { issue, leaf, middle, root } from './sample-chain.ts';
import { readVectorChains } from './vector-chains.ts';

const cryptography = await createNodeCryptography();
const { anchors, intermediates } = await loadTrustAnchors(rootsFolder);
const allChains = readVectorChains();
/** Its authorityKeyIdentifier ends inside of itself: we fault the extension, Node and @peculiar/x509 do without the certificate. */
const unreadable = 'swa-verifyAttestationTPM-60';
const chains = allChains.filter(({ id }) => id !== unreadable);
const ofNode = (certificate: Certificate) => new NodeCertificate(certificate.der);

describe(`Node and the chains of the vectors${capturedNote}`, () => {
  it.skipIf(capturedMissing)('agrees about every link that was found', () => {
    let links = 0;
    for (const { fmt, trustPath } of chains) {
      const request = { anchors: anchorsForFormat(anchors, fmt), intermediates, cryptography };
      for (const { certificate, issuedBy } of buildChain({ trustPath, ...request }).path) {
        if (issuedBy === undefined) continue;
        links += 1;
        expect(ofNode(certificate).checkIssued(ofNode(issuedBy))).toBe(true);
        expect(ofNode(certificate).verify(ofNode(issuedBy).publicKey)).toBe(true);
      }
    }
    expect(links).toBeGreaterThan(0);
  });

  it.skipIf(chains.length === allChains.length)(
    'disagrees about a chain with a malformed key identifier',
    () => {
      const [certificate, issuer] = allChains.find(({ id }) => id === unreadable)?.trustPath ?? [];
      if (certificate === undefined || issuer === undefined) throw new Error('no chain');
      expect(verifyCertificateSignature(certificate, issuer, cryptography)).toEqual({ outcome: 'valid' });
      expect(ofNode(certificate).verify(ofNode(issuer).publicKey)).toBe(true);
      expect(ofNode(certificate).checkIssued(ofNode(issuer))).toBe(false);
      expect(() => new X509Certificate(bufferOf(issuer)).extensions).toThrow();
    },
  );

  it('agrees about who did not sign a certificate', () => {
    const thief = issue({ subject: 'root', issuer: 'root', key: 'thief', signer: 'thief' });
    for (const [certificate, issuer] of [
      [leaf, middle],
      [leaf, root],
      [middle, root],
      [middle, thief],
      [root, root],
      [thief, root],
    ] as const) {
      const { outcome } = verifyCertificateSignature(certificate, issuer, cryptography);
      expect(outcome === 'valid').toBe(ofNode(certificate).verify(ofNode(issuer).publicKey));
    }
  });
});

describe.skipIf(capturedMissing)(`@peculiar/x509 and the chains of the vectors${capturedNote}`, () => {
  const long = chains.filter(({ trustPath }) => trustPath.length > 1);

  it.each(long.map((chain) => [chain.id, chain] as const))('builds the same path of %s', async (_, chain) => {
    const { fmt, trustPath } = chain;
    const usable = anchorsForFormat(anchors, fmt);
    const ours = buildChain({ trustPath, anchors: usable, cryptography }).path;
    const onTheWay = ours.slice(1).map(({ certificate }) => new X509Certificate(bufferOf(certificate)));
    const [first] = trustPath;
    const builder = new X509ChainBuilder({ certificates: onTheWay });
    const theirs = first ? await builder.build(new X509Certificate(bufferOf(first))) : [];
    const serials = ours.map(({ certificate }) => Buffer.from(certificate.der).toString('base64'));
    expect(Array.from(theirs, ({ rawData }) => Buffer.from(rawData).toString('base64'))).toEqual(serials);
  });
});

function bufferOf({ der }: Certificate): ArrayBuffer {
  return Uint8Array.from(der).buffer;
}
