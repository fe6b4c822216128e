import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import { compareBytes } from '../../../src/shared/compare/compare-bytes.ts';
import { type ComparedField, compareFields } from '../../../src/shared/compare/compare-fields.ts';
import { readSpecificationVectors, type Vector } from '../../support/vector-files.ts';

const vectors = readSpecificationVectors();

function find(id: string): Vector {
  const vector = vectors.find((one) => one.id === id);
  if (vector === undefined) throw new Error(`no vector ${id}`);
  return vector;
}

function decode({ kind, response }: Vector) {
  return kind === 'registration'
    ? decodeRegistrationResponse(response)
    : decodeAuthenticationResponse(response);
}

function flatten(fields: readonly ComparedField[]): readonly ComparedField[] {
  return fields.flatMap((field) => [field, ...flatten(field.children)]);
}

/** The paths of the deepest fields that differ, with the reason where it is as it should be. */
function differences(fields: readonly ComparedField[]): readonly string[] {
  return flatten(fields)
    .filter(
      ({ difference, children }) =>
        difference !== 'same' && children.every((child) => child.difference === 'same'),
    )
    .map(
      ({ path, difference, expected }) =>
        `${path.join('/')} ${difference}${expected ? ` (${expected})` : ''}`,
    );
}

describe('two ceremonies side by side', () => {
  it('are the same throughout when they are one', () => {
    for (const vector of vectors) {
      const decoded = decode(vector);
      expect(differences(compareFields(decoded, decode(vector)))).toEqual([]);
    }
  });

  it('differ by what is made anew for each, which is told apart from what is not', () => {
    const vector = find('w3c-none-es256-auth');
    const { response } = vector.response;
    const data = Buffer.from(String(response.authenticatorData), 'base64url');
    data[32] = (data[32] ?? 0) ^ 0b1_0000;
    data[36] = 9;
    const other = {
      ...vector.response,
      response: {
        ...response,
        authenticatorData: data.toString('base64url'),
        signature: Buffer.alloc(70, 7).toString('base64url'),
      },
    };
    const found = differences(compareFields(decode(vector), decodeAuthenticationResponse(other)));
    expect(found).toEqual([
      'authenticatorData/flags/BS changed',
      'authenticatorData/signCount changed (counts-up)',
      'signature changed (fresh-signature)',
      'signedBytes/authenticatorData changed (derived)',
    ]);
  });

  it('show what only one of them has where it stands', () => {
    const bare = decodeAuthenticationResponse(find('w3c-none-es256-auth').response);
    const fields = compareFields(decode(find('w3c-none-es256-reg')), bare);
    expect(fields.map(({ name, difference }) => [name, difference])).toEqual([
      ['authenticatorData', 'only-right'],
      ['clientDataJSON', 'changed'],
      ['signature', 'only-right'],
      ['attestationObject', 'only-left'],
      ['clientDataHash', 'changed'],
      ['signedBytes', 'only-right'],
    ]);
    expect(flatten(fields).filter(({ expected }) => expected !== undefined)).toEqual([]);
  });
});

describe('two buffers side by side', () => {
  const bytes = fc.uint8Array({ maxLength: 60, max: 3 });

  it('are covered completely, in order, and what is called the same is', () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        let [leftAt, rightAt] = [0, 0];
        for (const run of compareBytes(left, right)) {
          expect([run.leftStart, run.rightStart]).toEqual([leftAt, rightAt]);
          [leftAt, rightAt] = [run.leftEnd, run.rightEnd];
          const parts = [left.slice(run.leftStart, leftAt), right.slice(run.rightStart, rightAt)];
          if (run.same) expect(parts[0]).toEqual(parts[1]);
          else expect(parts[0]).not.toEqual(parts[1]);
        }
        expect([leftAt, rightAt]).toEqual([left.length, right.length]);
      }),
    );
  });

  it('are one run when they are equal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (one) => {
        expect(compareBytes(one, one.slice())).toEqual([
          { same: true, leftStart: 0, leftEnd: one.length, rightStart: 0, rightEnd: one.length },
        ]);
      }),
    );
  });

  it('find each other again behind bytes that only one has', () => {
    const left = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const right = Uint8Array.of(1, 2, 3, 4, 99, 98, 5, 6, 7, 8);
    expect(compareBytes(left, right)).toEqual([
      { same: true, leftStart: 0, leftEnd: 4, rightStart: 0, rightEnd: 4 },
      { same: false, leftStart: 4, leftEnd: 4, rightStart: 4, rightEnd: 6 },
      { same: true, leftStart: 4, leftEnd: 8, rightStart: 6, rightEnd: 10 },
    ]);
  });
});
