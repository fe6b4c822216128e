import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { checkAuthentication } from '../../../src/shared/checks/check-authentication.ts';
import type { StepVerdict } from '../../../src/shared/checks/step-verdict.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { sampleAuthentication } from './sample-contexts.ts';

const type = '"type":"webauthn.get"';
const challenge = '"challenge":"Y2hhbGxlbmdl"';
const origin = '"origin":"https://localhost:8443"';
const whole = `${type},${challenge},${origin},"crossOrigin":false`;

/** The text, the codes of its faults, and the first step on client data that failed with what it found. */
const texts: readonly (readonly [string, string, readonly string[], Partial<StepVerdict> | undefined])[] = [
  ['nothing odd', `{${whole}}`, [], undefined],
  ['a byte order mark', `\ufeff{${whole}}`, [], undefined],
  ['white space around everything', ` \n{ ${type} ,\t${challenge}\r, ${origin} } `, [], undefined],
  [
    'names and values in escapes',
    `{${whole.replace('"type"', '"\\u0074ype"').replace('get', 'ge\\u0074')}}`,
    [],
    undefined,
  ],
  [
    'two types, the last one wrong',
    `{${whole},"type":"webauthn.create"}`,
    ['duplicate-map-key'],
    {
      step: '7.2.10',
      found: '"webauthn.create"',
      spans: [{ source: 'clientDataJSON', start: 104, end: 128 }],
    },
  ],
  ['two types, the last one right', `{"type":"webauthn.create",${whole}}`, ['duplicate-map-key'], undefined],
  [
    'a challenge that is a number',
    `{${type},"challenge":7,${origin}}`,
    ['unexpected-type'],
    { step: '7.2.11', expected: '"Y2hhbGxlbmdl"', found: '7' },
  ],
  [
    'a challenge that is null',
    `{${type},"challenge":null,${origin}}`,
    ['unexpected-type'],
    { step: '7.2.11', found: 'null' },
  ],
  [
    'a list of challenges',
    `{${type},"challenge":["Y2hhbGxlbmdl"],${origin}}`,
    ['unexpected-type'],
    { step: '7.2.11', found: 'array' },
  ],
  ['no challenge', `{${type},${origin}}`, ['missing-member'], { step: '7.2.11', found: '∅' }],
  [
    'a NUL behind the origin',
    `{${whole.replace(':8443', ':8443\\u0000')}}`,
    [],
    { step: '7.2.12', found: '"https://localhost:8443\\u0000"' },
  ],
  [
    'a lone surrogate behind the origin',
    `{${whole.replace(':8443', ':8443\\ud800')}}`,
    [],
    { step: '7.2.12', found: '"https://localhost:8443\\ud800"' },
  ],
  ['a lone surrogate where nobody looks', `{${whole},"extra":"\\udc00"}`, [], undefined],
  [
    'a raw NUL',
    `{${whole},"extra":"\0"}`,
    ['invalid-json'],
    { step: '7.2.9', expected: '≥ 0x20', found: '0x00' },
  ],
  ['crossOrigin as text', `{${whole.replace('false', '"true"')}}`, ['unexpected-type'], undefined],
  [
    'a topOrigin that is null',
    `{${whole},"topOrigin":null}`,
    ['unexpected-member', 'unexpected-type'],
    { step: '7.2.14', expected: '∅', found: 'null' },
  ],
  ['a member nested 30 deep', `{${whole},"extra":${'['.repeat(30)}${']'.repeat(30)}}`, [], undefined],
  [
    'a member nested 40 deep',
    `{${whole},"extra":${'['.repeat(40)}${']'.repeat(40)}}`,
    ['nesting-too-deep'],
    { step: '7.2.9', expected: '≤ 32', found: '33' },
  ],
  ['a list', `[{${whole}}]`, ['unexpected-type'], { step: '7.2.9', expected: 'object', found: 'array' }],
  [
    'two objects',
    `{${whole}}{}`,
    ['trailing-bytes'],
    { step: '7.2.9', expected: '0 bytes', found: '2 bytes' },
  ],
  ['no byte', '', ['truncated'], { step: '7.2.9', found: '0 bytes' }],
];

describe('client data with', () => {
  it.each(texts)(
    '%s has its faults, stays whole, and fails the right step first',
    (_, text, faults, failed) => {
      const bytes = new TextEncoder().encode(text);
      const sample = sampleAuthentication();
      const { roots, sources, ...rest } = decodeAuthenticationResponse({
        response: { clientDataJSON: encodeBase64url(bytes) },
      });
      const root = roots.find(({ name }) => name === 'clientDataJSON');
      if (root === undefined) throw new Error('client data was sent');
      expect(findPartitionBreaks(root, bytes.length)).toEqual([]);
      expect(collectFaults([root]).map(({ code }) => code)).toEqual(faults);

      const verdicts = checkAuthentication({ ...sample, decoded: { ...rest, roots, sources } });
      const about = verdicts.filter(({ step }) => /^7\.2\.(8|9|1[0-4])$/.test(step));
      const first = about.find(({ status }) => status === 'failed');
      if (failed === undefined) expect(first).toBeUndefined();
      else expect(first).toMatchObject(failed);
    },
  );
});
