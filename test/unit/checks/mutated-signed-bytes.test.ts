import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { decodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import type { TrustAnchor } from '../../../src/shared/trust/trust-anchor.ts';
import { readCertificate } from '../../../src/shared/x509/read-certificate.ts';
import { knownCeremonyOf, readOwnVectors } from '../../support/own-vectors.ts';
import { findSignedSpans, statementsOf } from '../../support/signed-spans.ts';
import { readSpecificationVectors, type Vector } from '../../support/vector-files.ts';
import { ceremonyOf } from './vector-ceremonies.ts';

interface Accepted {
  readonly id: string;
  readonly fmt: string | null;
  readonly response: Vector['response'];
  readonly known: KnownCeremony;
  readonly roots: readonly string[];
}

const cryptography = await createNodeCryptography();
const tools = { cryptography };

/** The specification's, and our own for every algorithm and every format, compound and SafetyNet among them. */
const accepted = [
  ...readSpecificationVectors().map((vector) => ({ ...vector, known: ceremonyOf(vector), roots: [] })),
  ...readOwnVectors(['algorithms', 'attestations'])
    .filter(({ expect: expected, category }) => expected === 'valid' && category === undefined)
    .map((vector) => ({ ...vector, known: knownCeremonyOf(vector), roots: vector.roots ?? [] })),
];
const authentications: readonly Accepted[] = accepted.filter(({ kind }) => kind === 'authentication');
const registrations: readonly Accepted[] = accepted.filter(
  ({ kind, fmt }) => kind === 'registration' && fmt !== 'none',
);

function bytesOf({ response }: Accepted, member: string): Buffer {
  return Buffer.from(String(response.response[member]), 'base64url');
}

/** Those of these places where the ceremony is accepted with one bit of a member changed: which of the eight differs from byte to byte. */
function acceptedWith(
  vector: Accepted,
  member: string,
  { places, trustAnchors }: { places: readonly number[]; trustAnchors?: readonly TrustAnchor[] },
): readonly number[] {
  const { known, response } = vector;
  return places.filter((at) => {
    const bytes = bytesOf(vector, member);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << ((at * 5 + 3) % 8));
    const changed = {
      ...response,
      response: { ...response.response, [member]: bytes.toString('base64url') },
    };
    return judgeCeremony({ ...known, response: changed }, { ...tools, trustAnchors }).accepted;
  });
}

/** Every byte of the first vector, and of the others one in 24, another one in each; `npm run fuzz` looks at all of them. */
function offsets(vector: Accepted, member: string, index: number): readonly number[] {
  const { length } = bytesOf(vector, member);
  return Array.from({ length }, (_, at) => at).filter((at) => index === 0 || (at + index) % 24 === 0);
}

function attestationObject({ known }: Accepted): FieldNode | undefined {
  return judgeCeremony(known, tools).decoded?.roots.find(({ name }) => name === 'attestationObject');
}

/** One byte in 80 of what a signature covers or is, others in each vector. */
function signedOffsets({ response }: Accepted, index: number): readonly number[] {
  const offsets = findSignedSpans(response).flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
  return offsets.filter((_, at) => (at + index) % 80 === 0);
}

describe('no authentication is accepted with one bit changed in', () => {
  it.each(['authenticatorData', 'clientDataJSON', 'signature'])('%s', (member) => {
    for (const [index, vector] of authentications.entries()) {
      const places = offsets(vector, member, index);
      expect([vector.id, acceptedWith(vector, member, { places })]).toEqual([vector.id, []]);
    }
  });
});

const titled = registrations.map((vector, index) => [vector.id, index, vector] as const);

describe('no registration with a signed statement is accepted with one bit changed in', () => {
  it.each(titled)('what the statement of %s signs', (_id, index, vector) => {
    const places = signedOffsets(vector, index);
    expect(places.length).toBeGreaterThan(0);
    expect(acceptedWith(vector, 'attestationObject', { places })).toEqual([]);
  });

  it('clientDataJSON', () => {
    for (const [index, vector] of registrations.entries()) {
      const places = offsets(vector, 'clientDataJSON', index + 1).filter((_, place) => place % 2 === 0);
      expect([vector.id, acceptedWith(vector, 'clientDataJSON', { places })]).toEqual([vector.id, []]);
    }
  });

  // Those of SafetyNet stand in its response.
  it.each(titled.filter(([, , { roots, fmt }]) => roots.length > 0 && fmt !== 'android-safetynet'))(
    'the attestation certificate of %s, where its root is chosen',
    (_id, index, vector) => {
      const trustAnchors = vector.roots.map((root): TrustAnchor => {
        const bytes = decodeBase64url(root) ?? new Uint8Array();
        return { name: 'root', certificate: certificateAt(bytes, 0), origin: 'imported' };
      });
      const places = certificateOffsets(vector, index);
      expect(places.length).toBeGreaterThan(0);
      expect(acceptedWith(vector, 'attestationObject', { places, trustAnchors })).toEqual([]);
    },
  );
});

it('has bytes of every format and every algorithm to change', () => {
  const formats = new Set(registrations.map(({ fmt }) => fmt));
  expect([...formats].sort()).toEqual(
    ['android-key', 'android-safetynet', 'apple', 'compound', 'fido-u2f', 'packed', 'tpm'].sort(),
  );
  const own = authentications.filter(({ id }) => /^own-.*-auth$/.test(id));
  expect(own.length).toBeGreaterThanOrEqual(20);
});

/** One byte in 40 of each first certificate, but for the one that says how many bits of its signature are unused: nobody signs it. */
function certificateOffsets(vector: Accepted, index: number): readonly number[] {
  const object = attestationObject(vector);
  if (object === undefined || vector.roots.length === 0) return [];
  return statementsOf(object).flatMap(({ children }) => {
    const field = findField(children, ['x5c', '[0]']);
    if (field === undefined) return [];
    const start = field.head?.end ?? field.span.start;
    const { span, signatureSpan, signatureValue } = certificateAt(
      bytesOf(vector, 'attestationObject'),
      start,
    );
    const unusedBits = signatureSpan.end - signatureValue.length - 1;
    return Array.from({ length: span.end - span.start }, (_, at) => span.start + at).filter(
      (at) => (at + index) % 40 === 0 && at !== unusedBits,
    );
  });
}

function certificateAt(bytes: Uint8Array, start: number) {
  const certificate = readCertificate(new ByteCursor({ name: 'certificate', bytes }, start));
  if (certificate === undefined) throw new Error('an accepted sample has a broken certificate');
  return certificate;
}
