import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { readSpecificationVectors, type Vector } from '../../support/vector-files.ts';
import { ceremonyOf } from './vector-ceremonies.ts';

const tools = { cryptography: await createNodeCryptography() };
const authentications = readSpecificationVectors().filter(({ kind }) => kind === 'authentication');

/** The response with one bit of a member changed. */
function mutated({ response }: Vector, member: string, at: number, bit: number) {
  const bytes = Buffer.from(String(response.response[member]), 'base64url');
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return { ...response, response: { ...response.response, [member]: bytes.toString('base64url') } };
}

const registrations = readSpecificationVectors().filter(
  ({ kind, fmt }) => kind === 'registration' && fmt !== 'none',
);

/** Fields of the attestation object that a signature covers, or that are one. */
const signedFields = ['authData', 'attStmt/sig', 'attStmt/certInfo', 'attStmt/pubArea'];
/** U2F signs neither flags nor counter nor AAGUID (WebAuthn L3 §8.6). */
const unsignedInU2f = { start: 32, end: 53 };

/** One byte in 40 of each signed field of a statement, others in each vector. */
function signedOffsets(vector: Vector, index: number): readonly number[] {
  const { decoded } = judgeCeremony(ceremonyOf(vector), tools);
  return signedFields.flatMap((name) => {
    const field = findField(decoded?.roots ?? [], ['attestationObject', ...name.split('/')]);
    if (field === undefined) return [];
    const start = field.head?.end ?? field.span.start;
    const length = field.span.end - start;
    const isSigned = (at: number) =>
      vector.fmt !== 'fido-u2f' || name !== 'authData' || at < unsignedInU2f.start || at >= unsignedInU2f.end;
    return Array.from({ length }, (_, at) => at)
      .filter((at) => (at + index) % 40 === 0 && isSigned(at))
      .map((at) => start + at);
  });
}

/** Every byte of the first vector, and of the others one in 24, another one in each; `npm run fuzz` looks at all of them. */
function offsets({ response }: Vector, member: string, index: number): readonly number[] {
  const { length } = Buffer.from(String(response.response[member]), 'base64url');
  return Array.from({ length }, (_, at) => at).filter((at) => index === 0 || (at + index) % 24 === 0);
}

describe('no authentication is accepted with one bit changed in', () => {
  // Which of the eight bits changes differs from byte to byte and is the same in every run.
  it.each(['authenticatorData', 'clientDataJSON', 'signature'])('%s', (member) => {
    for (const [index, vector] of authentications.entries()) {
      const known = ceremonyOf(vector);
      const accepted = offsets(vector, member, index).filter((at) => {
        const response = mutated(vector, member, at, (at * 5 + 3) % 8);
        return judgeCeremony({ ...known, response }, tools).accepted;
      });
      expect([vector.id, accepted]).toEqual([vector.id, []]);
    }
  });
});

describe('no registration with a signed statement is accepted with one bit changed in', () => {
  const acceptedWith = (vector: Vector, member: string, places: readonly number[]) => {
    const known = ceremonyOf(vector);
    return places.filter((at) => {
      const response = mutated(vector, member, at, (at * 5 + 3) % 8);
      return judgeCeremony({ ...known, response }, tools).accepted;
    });
  };

  it('what its statement signs', () => {
    for (const [index, vector] of registrations.entries()) {
      const places = signedOffsets(vector, index);
      expect(places.length).toBeGreaterThan(0);
      expect([vector.id, acceptedWith(vector, 'attestationObject', places)]).toEqual([vector.id, []]);
    }
  });

  it('clientDataJSON', () => {
    for (const [index, vector] of registrations.entries()) {
      const places = offsets(vector, 'clientDataJSON', index + 1).filter((_, place) => place % 2 === 0);
      expect([vector.id, acceptedWith(vector, 'clientDataJSON', places)]).toEqual([vector.id, []]);
    }
  });
});
