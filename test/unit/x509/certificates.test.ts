import 'reflect-metadata';
import { X509Certificate as NodeCertificate } from 'node:crypto';
import { AuthorityKeyIdentifierExtension, X509Certificate as PeculiarCertificate } from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { formatHex } from '../../../src/shared/bytes/hex.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults, walkFields } from '../../../src/shared/inspection/walk-fields.ts';
import { readBasicConstraints } from '../../../src/shared/x509/facts/read-basic-constraints.ts';
import { readExtendedKeyUsage } from '../../../src/shared/x509/facts/read-extended-key-usage.ts';
import {
  readAuthorityKeyIdentifier,
  readSubjectKeyIdentifier,
} from '../../../src/shared/x509/facts/read-key-identifiers.ts';
import { readCertificate } from '../../../src/shared/x509/read-certificate.ts';
import { certificate, readVectorCertificates } from '../../support/vector-certificates.ts';
import { bitString, sequence } from '../../support/vector-der.ts';
import { capturedNote } from '../../support/vector-files.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { decodeWhole } from '../../support/vector-x509.ts';

const certificates = readVectorCertificates();

/** What is wrong with certificates of the vectors, and nobody else says so. Id, fault, where. */
const knownFaults: Readonly<Record<string, readonly string[]>> = {
  // Python's and SimpleWebAuthn's test suites: GeneralizedTime for years before 2050.
  'swa-verifyAttestationPacked-51[0]': ['unexpected-value notBefore'],
  'go-attestation_test-408[0]': ['unexpected-value notBefore'],
  // The FIDO conformance tools write their authorityKeyIdentifier [0] constructed and their notice as a PrintableString; a serial number is negative.
  'swa-verifyAttestationTPM-60[0]': ['unexpected-type explicitText', 'non-canonical-der keyIdentifier'],
  'swa-verifyAttestationTPM-60[1]': ['unexpected-value serialNumber', 'non-canonical-der keyIdentifier'],
};

describe(`the certificates of the vectors${capturedNote}`, () => {
  it('are read as partitions, and what is wrong with them is known', () => {
    for (const { id, der } of certificates) {
      const { node, certificate } = decodeWhole(der);
      expect(certificate, id).toBeDefined();
      expect(findPartitionBreaks(node, der.length), id).toEqual([]);
      const found: string[] = [];
      walkFields([node], ({ name, faults }) => found.push(...faults.map(({ code }) => `${code} ${name}`)));
      expect(found, id).toEqual(knownFaults[id] ?? []);
    }
  });

  it('are read as node:crypto reads them', () => {
    for (const { id, der } of certificates) {
      const node = new NodeCertificate(der);
      const certificate = decodeWhole(der).certificate;
      const serialNumber = certificate?.serialNumber ?? der;
      const signed = BigInt.asIntN(serialNumber.length * 8, BigInt(`0x${formatHex(serialNumber)}`));
      // Node writes whole octets, and a sign where the number has one.
      expect(signed.toString(16), id).toBe(node.serialNumber.toLowerCase().replace(/^(-?)0+(?=.)/, '$1'));
      expect(certificate?.validity.notBefore, id).toBe(node.validFromDate.getTime());
      expect(certificate?.validity.notAfter, id).toBe(node.validToDate.getTime());
      const spki = node.publicKey.export({ type: 'spki', format: 'der' });
      expect(formatHex(certificate?.subjectPublicKeyInfo.der ?? der), id).toBe(spki.toString('hex'));
      expect(certificate === undefined ? [] : (readExtendedKeyUsage(certificate)?.oids ?? []), id).toEqual(
        node.keyUsage ?? [],
      );
      // OpenSSL takes nobody for an authority whose other extensions it cannot read.
      const opaque = knownFaults[id]?.includes('non-canonical-der keyIdentifier') === true;
      const ca = certificate && (readBasicConstraints(certificate)?.ca ?? false);
      expect(opaque ? false : ca, id).toBe(node.ca);
    }
  });

  it('are read as @peculiar/x509 reads them', () => {
    for (const { id, der } of certificates) {
      // It cannot open the constructed keyIdentifier of these two.
      if (knownFaults[id]?.includes('non-canonical-der keyIdentifier') === true) continue;
      const peculiar = new PeculiarCertificate(new Uint8Array(der));
      const { certificate } = decodeWhole(der);
      if (certificate === undefined) throw new Error(id);
      for (const part of ['subject', 'issuer'] as const) {
        const theirs = peculiar[`${part}Name`]
          .toJSON()
          .flatMap((attribute) => Object.values(attribute).flat());
        expect(
          certificate[part].attributes.map(({ value }) => value),
          id,
        ).toEqual(theirs);
      }
      expect(
        certificate.extensions.map(({ oid, critical, value }) => [oid, critical, formatHex(value)]),
        id,
      ).toEqual(
        peculiar.extensions.map(({ type, critical, value }) => [
          type,
          critical,
          formatHex(new Uint8Array(value)),
        ]),
      );
      expect(formatHex(certificate.signatureValue), id).toBe(formatHex(new Uint8Array(peculiar.signature)));
      const authority = peculiar.getExtension(AuthorityKeyIdentifierExtension)?.keyId;
      const ours = readAuthorityKeyIdentifier(certificate)?.keyIdentifier;
      expect(ours && formatHex(ours), id).toBe(authority);
      expect(readSubjectKeyIdentifier(certificate)?.wellFormed ?? true, id).toBe(true);
    }
  });

  it('are read alike with their tree and without, wherever they stand in a source', () => {
    const { der } = certificates[0] ?? { der: new Uint8Array() };
    const bytes = new Uint8Array([...new Uint8Array(7), ...der, 1, 2]);
    const cursor = new ByteCursor({ name: 'x5c', bytes }, 7);
    const certificate = readCertificate(cursor);
    expect(cursor.offset).toBe(7 + der.length);
    expect(certificate?.span).toEqual({ source: 'x5c', start: 7, end: 7 + der.length });
    expect(formatHex(certificate?.der ?? bytes)).toBe(formatHex(der));
    const extension = certificate?.extensions.at(-1);
    const { valueSpan } = extension ?? {};
    expect(formatHex(bytes.subarray(valueSpan?.start, valueSpan?.end))).toBe(
      formatHex(extension?.value ?? bytes),
    );
  });
});

describe('a damaged certificate', () => {
  const kinds = ['tpm', 'packed', 'android-key', 'apple'];
  const chosen = kinds.flatMap(
    (kind) => certificates.find(({ id }) => id === `w3c-${kind}-es256-reg[0]`) ?? [],
  );

  /** What must never be: bytes lost or shown twice, facts without a tree's consent, a loss that nobody faults. */
  const findBreaks = (bytes: Uint8Array, expectFaults: boolean): readonly string[] => {
    const { node, certificate } = decodeWhole(bytes);
    const breaks = [...findPartitionBreaks(node, bytes.length)];
    const faulty = collectFaults([node]).length > 0;
    if (!faulty && (expectFaults || certificate === undefined)) breaks.push('no fault');
    if (expectFaults && certificate !== undefined) breaks.push('facts');
    return breaks;
  };

  it('stays a partition, never throws, and has faults and no facts when cut off anywhere', () => {
    for (const { id, der } of chosen.slice(-1)) {
      for (const bytes of truncations(der)) {
        const breaks = findBreaks(bytes, bytes.length < der.length);
        if (breaks.length > 0) expect.unreachable(`${id} at ${bytes.length}: ${breaks.join(', ')}`);
      }
    }
  });

  it('stays a partition, never throws, and has faults wherever it has no facts when a byte is changed', () => {
    for (const { id, der } of chosen) {
      for (const bytes of mutations(der, 41)) {
        const breaks = findBreaks(bytes, false);
        if (breaks.length > 0) expect.unreachable(`${id}: ${formatHex(bytes)}: ${breaks.join(', ')}`);
      }
    }
  });

  it('takes algorithms inside of algorithms, deeper than a stack', () => {
    const idMgf1 = '06092a864886f70d010108';
    let nested = new Uint8Array(20_000 * 16);
    let start = nested.length;
    while (start > 16) {
      const head = hex(`30 83 ${(nested.length - start + 11).toString(16).padStart(6, '0')} ${idMgf1}`);
      start -= head.length;
      nested.set(head, start);
    }
    nested = nested.subarray(start);
    const point = bitString(`04${'11'.repeat(64)}`);
    const { node } = decodeWhole(certificate({ publicKey: sequence(nested, point) }));
    expect(collectFaults([node]).map(({ code }) => code)).toContain('nesting-too-deep');
    expect(findPartitionBreaks(node, node.span.end)).toEqual([]);
  });

  it('has bytes behind it that nothing explains', () => {
    for (const { der } of chosen) {
      const { node, certificate } = decodeWhole(new Uint8Array([...der, 0]));
      expect(certificate?.der.length).toBe(der.length);
      expect(collectFaults([node]).map(({ code }) => code)).toEqual(['trailing-bytes']);
      expect(findField([node], ['certificate', 'unexplained'])?.span.start).toBe(der.length);
    }
  });
});
