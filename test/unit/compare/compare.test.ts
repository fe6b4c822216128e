import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import { alignBytes, foldSameLines } from '../../../src/shared/compare/align-bytes.ts';
import { compareBytes } from '../../../src/shared/compare/compare-bytes.ts';
import { compareFacts } from '../../../src/shared/compare/compare-facts.ts';
import { type ComparedField, compareFields } from '../../../src/shared/compare/compare-fields.ts';
import { countDifferences } from '../../../src/shared/compare/count-differences.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { assertionBody, ceremony, record } from '../../support/sample-ceremony.ts';
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

describe('the differences of two sign-ins', () => {
  const signIn = (flags: number, signCount: number, changes: Parameters<typeof ceremony>[0] = {}) => {
    const body = assertionBody({ flags, signCount });
    const detail = ceremony({ status: 'accepted', body, recordBefore: record, ...changes });
    return { detail, decoded: decodeAuthenticationResponse(JSON.parse(body).credential) };
  };
  const count = (left: ReturnType<typeof signIn>, right: ReturnType<typeof signIn>) =>
    countDifferences(compareFields(left.decoded, right.decoded), compareFacts(left, right), 'authentication');

  it('are counted once each, what should not be apart from what should', () => {
    const [before, after] = [signIn(0x0d, 6, { elapsed: 900 }), signIn(0x1d, 7, { elapsed: 1200 })];
    // BS should not differ; signCount and the duration do. The signed bytes only follow.
    expect(count(before, after)).toEqual({ unexpected: 1, expected: 2 });
    expect(count(before, before)).toEqual({ unexpected: 0, expected: 0 });
  });

  it('include the facts around the bytes', () => {
    const refused = signIn(0x0d, 6, { status: 'rejected', failedStep: '7.2.17' });
    expect(compareFacts(signIn(0x0d, 6), refused).filter(({ differs }) => differs)).toEqual([
      { name: 'status', type: 'status', left: 'accepted', right: 'rejected', differs: true },
      { name: 'failedStep', type: 'wire', left: undefined, right: '7.2.17', differs: true },
    ]);
  });

  it('are none to be expected where the kinds differ', () => {
    const other = { ...signIn(0x1d, 7), detail: ceremony({ kind: 'registration', elapsed: 5 }) };
    const facts = compareFacts(signIn(0x0d, 6, { elapsed: 4 }), other);
    expect(facts.filter(({ expected }) => expected !== undefined)).toEqual([]);
  });
});

describe('fields in long lists', () => {
  it('are matched one by one, in linear time', () => {
    const list = (length: number, name: (index: number) => string): FieldNode => ({
      name: 'list',
      kind: 'array',
      span: { source: 'bytes', start: 0, end: length },
      faults: [],
      children: Array.from({ length }, (_, index) => ({
        name: name(index),
        kind: 'integer' as const,
        span: { source: 'bytes', start: index, end: index + 1 },
        children: [],
        faults: [],
      })),
    });
    const bytes = new Uint8Array(4_000);
    const side = (root: FieldNode) => ({
      kind: 'registration' as const,
      roots: [root],
      sources: [{ name: 'bytes', bytes }],
    });
    const [same] = compareFields(side(list(4_000, () => 'a')), side(list(4_000, () => 'a')));
    expect(same?.children.every(({ difference }) => difference === 'same')).toBe(true);
    const [apart] = compareFields(side(list(3, (i) => `l${i}`)), side(list(4_000, (i) => `r${i}`)));
    expect(apart?.children.length).toBe(4_003);
    expect(apart?.children[0]?.difference).toBe('only-right');
  });
});

describe('aligned lines', () => {
  const bytes = fc.uint8Array({ maxLength: 80, max: 2 });

  it('show every byte of both sides once and in order, what is the same side by side', () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        const lines = alignBytes(compareBytes(left, right), 8);
        const offsets = (side: 'left' | 'right') =>
          lines.flatMap((line) => line[side].flatMap(({ offset }) => (offset === undefined ? [] : [offset])));
        expect(offsets('left')).toEqual(Array.from(left.keys()));
        expect(offsets('right')).toEqual(Array.from(right.keys()));
        for (const line of lines) {
          expect(line.left.length).toBe(line.right.length);
          for (const [index, { offset, same }] of line.left.entries()) {
            if (same) expect(left[offset ?? -1]).toBe(right[line.right[index]?.offset ?? -1]);
          }
        }
        const visible = foldSameLines(lines);
        const shown = visible.reduce((sum, line) => sum + line.folded + line.left.length, 0);
        expect(shown).toBe(lines.reduce((sum, line) => sum + line.left.length, 0));
        expect(visible.filter(({ same }) => !same)).toEqual(lines.filter(({ same }) => !same));
      }),
    );
  });
});
