import { describe, expect, it } from 'vitest';
import { parsePem } from '../../../src/shared/x509/pem.ts';

const block = (body: string, label = 'CERTIFICATE') =>
  `-----BEGIN ${label}-----${body}-----END ${label}-----`;

/** Text, then label and bytes as hex (or the problem and where it is) of each block. */
const texts: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['nothing', 'hello', []],
  ['a block', block('\nAQID\n'), [['CERTIFICATE', '010203']]],
  ['a block of one line', block('AQID'), [['CERTIFICATE', '010203']]],
  ['CRLF and indentation', block('\r\n  AQ\r\n\tID\r\n'), [['CERTIFICATE', '010203']]],
  [
    'text around and between',
    `a ${block('AQ==')} b ${block('Ag==', 'PUBLIC KEY')} c`,
    [
      ['CERTIFICATE', '01'],
      ['PUBLIC KEY', '02'],
    ],
  ],
  [
    'headers',
    block('\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES,\n 0A0B\n\nAQID\n'),
    [['CERTIFICATE', '010203']],
  ],
  ['padding left out', block('AQ'), [['CERTIFICATE', '01']]],
  ['no body', block('\n'), [['CERTIFICATE', '']]],
  ['an empty label', block('AQ==', ''), [['', '01']]],
  ['a foreign character', block('\nAQ*D\n'), [['CERTIFICATE', 'not-base64 30 *']]],
  ['something behind the padding', block('AQ==ID'), [['CERTIFICATE', 'not-base64 31 I']]],
  ['base64url', block('-_-_'), [['CERTIFICATE', 'not-base64 27 -']]],
  ['one digit too many', block('AQIDA'), [['CERTIFICATE', 'cut-off 32 5']]],
  ['no end', '-----BEGIN CERTIFICATE-----\nAQID', [['CERTIFICATE', 'no-end 32 ∅']]],
  [
    'a begin inside of a block',
    `-----BEGIN X-----\n${block('AQID')}`,
    [
      ['X', 'no-end 18 -----BEGIN CERTIFICATE-----'],
      ['CERTIFICATE', '010203'],
    ],
  ],
  ['another end', '-----BEGIN A-----AQID-----END B-----', [['A', 'other-label 21 -----END B-----']]],
  ['an end alone', '-----END A-----', []],
];

describe('parsePem', () => {
  it.each(texts)('reads %s', (_, text, expected) => {
    const found = parsePem(text).map(({ label, bytes, problem }) => [
      label,
      bytes === undefined
        ? `${problem?.code} ${problem?.offset} ${problem?.found}`
        : Buffer.from(bytes).toString('hex'),
    ]);
    expect(found).toEqual(expected);
  });

  it('says where each block stands', () => {
    const text = `x${block('AQID')}y`;
    expect(parsePem(text).map(({ start, end }) => text.slice(start, end))).toEqual([block('AQID')]);
  });

  it('takes text of a megabyte without an end', () => {
    expect(parsePem('-----BEGIN A-----'.repeat(20_000))).toHaveLength(20_000);
    expect(parsePem(`${'-'.repeat(500_000)}BEGIN ${'A'.repeat(500_000)}`)).toEqual([]);
    expect(parsePem(block(`\nA:\n${' '.repeat(200_000)}`))[0]?.problem?.code).toBe(undefined);
  });
});
