import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import { checkAuthentication } from '../../../src/shared/checks/check-authentication.ts';
import { checkRegistration } from '../../../src/shared/checks/check-registration.ts';
import type { StepVerdict } from '../../../src/shared/checks/step-verdict.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { hex } from '../../support/vector-hex.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { examplePoint } from '../../support/vector-point.ts';
import { sampleAuthentication, sampleRegistration } from './sample-contexts.ts';

const rpIdHash = createHash('sha256').update('localhost').digest('hex');
const { x, y } = examplePoint;
const key = `a5 0102 0326 2001 215820${x} 225820${y}`;
const attested = `${'00'.repeat(16)} 0004 01020304 ${key}`;
const fmt = '63666d74 646e6f6e65';
const attStmt = '67 61747453746d74 a0';
const name = '68 6175746844617461';
const bytesOf = (content: string) => {
  const digits = content.replaceAll(' ', '');
  return `58${(digits.length / 2).toString(16).padStart(2, '0')} ${digits}`;
};
const object = (authData: string) => `a3 ${fmt} ${attStmt} ${name} ${authData}`;
const withData = (content: string) => object(bytesOf(content));
const data = `${rpIdHash} 45 00000001 ${attested}`;

type Row = readonly [
  name: string,
  bytes: string,
  faults: readonly string[],
  failed: readonly Partial<StepVerdict>[],
];

/** The attestation object, the codes of its faults, and every step from 13 on that failed. */
const registrations: readonly Row[] = [
  ['nothing odd', withData(data), [], []],
  [
    'authData in two chunks',
    object(`5f ${bytesOf(`${rpIdHash} 45`)} ${bytesOf(`00000001 ${attested}`)} ff`),
    ['indefinite-length'],
    [{ step: '7.1.13', expected: 'bytes(n)', found: 'bytes(*)' }],
  ],
  [
    'a byte behind the authenticator data',
    withData(`${data} 00`),
    ['trailing-bytes'],
    [{ step: '7.1.13', expected: '0 bytes', found: '1 byte' }],
  ],
  [
    'AT and half an aaguid',
    withData(`${rpIdHash} 45 00000001 ${'00'.repeat(8)}`),
    ['truncated'],
    [
      { step: '7.1.13', expected: '16 bytes', found: '8 bytes' },
      { step: '7.1.20', found: '∅' },
    ],
  ],
  [
    'extensions and a byte behind them',
    withData(`${rpIdHash} c5 00000001 ${attested} a0 00`),
    ['trailing-bytes'],
    [{ step: '7.1.13', found: '1 byte' }],
  ],
  [
    'extensions that are a list',
    withData(`${rpIdHash} c5 00000001 ${attested} 80`),
    ['unexpected-type'],
    [{ step: '7.1.13', expected: 'map', found: 'array' }],
  ],
  [
    'ED and no extensions',
    withData(`${rpIdHash} c5 00000001 ${attested}`),
    ['flag-contradicts-data'],
    [{ step: '7.1.13', expected: 'ED = 0', found: 'ED = 1, 0 bytes' }],
  ],
  [
    'two authData',
    `a4 ${fmt} ${attStmt} ${name} ${bytesOf(data)} ${name} ${bytesOf(data)}`,
    ['duplicate-map-key'],
    [{ step: '7.1.13', found: '2 × "authData"' }],
  ],
  [
    'a packed statement with no certificate in x5c',
    `a3 63666d74 667061636b6564 67 61747453746d74 a3 63616c67 26 63736967 42 3000 63783563 80 ${name} ${bytesOf(data)}`,
    ['unexpected-value'],
    [{ step: '7.1.22', expected: 'array(≥ 1)', found: 'array(0)' }],
  ],
  ['a byte behind it all', `${withData(data)} 00`, ['trailing-bytes'], [{ step: '7.1.13', found: '1 byte' }]],
  ['a key off its curve, which no step asks for', withData(data.replace(x, y)), ['unexpected-value'], []],
  [
    'a reserved flag, which relying parties ignore',
    withData(data.replace(' 45 ', ' 47 ')),
    ['reserved-bits-set'],
    [],
  ],
];

/** The authenticator data, the codes of its faults, and every step that failed among those that look at it. */
const authentications: readonly Row[] = [
  ['nothing odd', `${rpIdHash} 05 00000006`, [], []],
  ['AT and what it announces, which no step asks for', data, ['flag-contradicts-data'], []],
  [
    'AT and no byte behind it',
    `${rpIdHash} 45 00000006`,
    ['flag-contradicts-data', 'flag-contradicts-data'],
    [{ step: '7.2.7', expected: 'AT = 0', found: 'AT = 1, 0 bytes' }],
  ],
  [
    'extensions that are a text',
    `${rpIdHash} 85 00000006 6161`,
    ['unexpected-type'],
    [{ step: '7.2.7', expected: 'map', found: 'text' }],
  ],
  [
    'extensions nested deeper than we read',
    `${rpIdHash} 85 00000006 a1 6161 ${'81'.repeat(40)} 00`,
    ['nesting-too-deep', 'nesting-too-deep'],
    [{ step: '7.2.7', expected: '≤ 32', found: '33' }],
  ],
  [
    'extensions nested deeper than messages may',
    `${rpIdHash} 85 00000006 a1 6161 ${'81'.repeat(4)} 00`,
    ['nesting-too-deep'],
    [],
  ],
];

function expectWhole(
  roots: Parameters<typeof collectFaults>[0],
  source: string,
  length: number,
  faults: readonly string[],
) {
  const root = roots.find(({ name }) => name === source);
  if (root === undefined) throw new Error(`${source} was sent`);
  expect(findPartitionBreaks(root, length)).toEqual([]);
  expect(collectFaults([root]).map(({ code }) => code)).toEqual(faults);
}

const failedOf = (verdicts: readonly StepVerdict[], steps: RegExp) =>
  verdicts.filter(({ step, status }) => steps.test(step) && status === 'failed');

describe('an attestation object with', () => {
  it.each(registrations)(
    '%s has its faults, stays whole, and fails the right steps',
    (_, text, faults, failed) => {
      const bytes = hex(text);
      const sample = sampleRegistration();
      const decoded = decodeRegistrationResponse({ response: { attestationObject: encodeBase64url(bytes) } });
      expectWhole(decoded.roots, 'attestationObject', bytes.length, faults);
      const verdicts = checkRegistration({ ...sample, decoded });
      expect(failedOf(verdicts, /^7\.1\.(1[3-9]|2)/)).toMatchObject(failed);
    },
  );
});

describe('an assertion whose authenticator data has', () => {
  it.each(authentications)(
    '%s has its faults, stays whole, and fails the right steps',
    (_, text, faults, failed) => {
      const bytes = hex(text);
      const sample = sampleAuthentication();
      const other = encodeBase64url(Uint8Array.of(0x7b, 0x7d));
      const decoded = decodeAuthenticationResponse({
        response: { authenticatorData: encodeBase64url(bytes), clientDataJSON: other, signature: other },
      });
      expectWhole(decoded.roots, 'authenticatorData', bytes.length, faults);
      const verdicts = checkAuthentication({ ...sample, record: undefined, decoded });
      expect(failedOf(verdicts, /^7\.2\.(7|1[5-9]|2)/)).toMatchObject(failed);
    },
  );
});
