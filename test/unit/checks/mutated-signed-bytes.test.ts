import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
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

/** Every byte of the first vector, and of the others one in eight, another one in each. */
function offsets({ response }: Vector, member: string, index: number): readonly number[] {
  const { length } = Buffer.from(String(response.response[member]), 'base64url');
  return Array.from({ length }, (_, at) => at).filter((at) => index === 0 || (at + index) % 8 === 0);
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
