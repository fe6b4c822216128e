import { describe, expect, it } from 'vitest';
import { readClientExtensionOutputs } from '../../../src/shared/extensions/read-client-extension-outputs.ts';

const secret = Buffer.alloc(32, 0xab).toString('base64url');

/** [name, clientExtensionResults, readings `path = value`, faults `path code expected, found`] */
const rows: readonly (readonly [string, object, readonly string[], readonly string[]])[] = [
  ['nothing', {}, [], []],
  ['appid', { appid: true }, ['appid = true'], []],
  ['appid as text', { appid: 'true' }, ['appid = "true"'], ['appid unexpected-type boolean, text']],
  ['appidExclude', { appidExclude: true }, ['appidExclude = true'], []],
  ['credProps', { credProps: { rk: true } }, ['credProps.rk = true'], []],
  ['credProps without rk', { credProps: {} }, [], []],
  [
    'credProps with a dropped member',
    { credProps: { rk: false, authenticatorDisplayName: 'Key' } },
    ['credProps.rk = false', 'credProps.authenticatorDisplayName = "Key"'],
    [
      'credProps.authenticatorDisplayName obsolete-member ¬ "authenticatorDisplayName", "authenticatorDisplayName"',
    ],
  ],
  [
    'prf',
    { prf: { enabled: true, results: { first: secret, second: secret } } },
    ['prf.enabled = true', 'prf.results.first = 32 bytes', 'prf.results.second = 32 bytes'],
    [],
  ],
  [
    'prf with an ArrayBuffer that JSON.stringify emptied',
    { prf: { results: { first: {} } } },
    ['prf.results.first = {}'],
    ['prf.results.first unexpected-type bytes, object'],
  ],
  [
    'prf in base64 with padding',
    { prf: { results: { first: `${secret}=` } } },
    [`prf.results.first = "${secret}="`],
    [`prf.results.first invalid-base64url base64url, "${secret}="`],
  ],
  [
    'prf of another length',
    { prf: { results: { first: 'AQI' } } },
    ['prf.results.first = 2 bytes'],
    ['prf.results.first length-out-of-range 32 bytes, 2 bytes'],
  ],
  ['prf results without the first', { prf: { results: {} } }, [], ['prf.results missing-member "first", {}']],
  ['prf that is null', { prf: null }, ['prf = null'], []],
  ['largeBlob', { largeBlob: { supported: true } }, ['largeBlob.supported = true'], []],
  ['largeBlob read', { largeBlob: { blob: 'AQ' } }, ['largeBlob.blob = 1 bytes'], []],
  ['largeBlob written', { largeBlob: { written: false } }, ['largeBlob.written = false'], []],
  ['remoteClientDataJSON', { remoteClientDataJSON: true }, ['remoteClientDataJSON = true'], []],
  ['credBlob', { credBlob: true }, ['credBlob = true'], []],
  ['getCredBlob', { getCredBlob: '' }, ['getCredBlob = 0 bytes'], []],
  ['hmacCreateSecret', { hmacCreateSecret: true }, ['hmacCreateSecret = true'], []],
  ['hmacGetSecret', { hmacGetSecret: { output1: secret } }, ['hmacGetSecret.output1 = 32 bytes'], []],
  [
    'payment',
    { payment: { browserBoundSignature: { signature: 'AQ' } } },
    ['payment.browserBoundSignature.signature = 1 bytes'],
    [],
  ],
  [
    'uvm',
    { uvm: [[2, 4, 2]] },
    [
      'uvm[0][0] = 2 USER_VERIFY_FINGERPRINT_INTERNAL',
      'uvm[0][1] = 4 KEY_PROTECTION_TEE',
      'uvm[0][2] = 2 MATCHER_PROTECTION_TEE',
    ],
    ['uvm obsolete-member ¬ "uvm", "uvm"'],
  ],
  [
    'uvm of a fraction and too few',
    { uvm: [[1.5, 4]] },
    ['uvm[0] = [1.5,4]'],
    ['uvm obsolete-member ¬ "uvm", "uvm"', 'uvm[0] length-out-of-range array(3), array(2)'],
  ],
  [
    'uvm of no factor',
    { uvm: [] },
    ['uvm = []'],
    ['uvm obsolete-member ¬ "uvm", "uvm"', 'uvm length-out-of-range array(1–3), array(0)'],
  ],
  [
    'previewSign',
    { previewSign: { generatedKey: { keyHandle: 'AQ', publicKey: 'AQ', algorithm: -9 } } },
    [
      'previewSign.generatedKey.keyHandle = 1 bytes',
      'previewSign.generatedKey.publicKey = 1 bytes',
      'previewSign.generatedKey.algorithm = -9',
    ],
    [],
  ],
  [
    'a member nobody defined',
    { credProps: { rk: true, colour: { a: 1 } } },
    ['credProps.rk = true', 'credProps.colour = {"a":1}'],
    [],
  ],
  ['an extension nobody knows', { example_01: [1, { a: null }] }, ['example_01 = [1,{"a":null}]'], []],
  ['an extension named as a property of objects', { constructor: 1 }, ['constructor = 1'], []],
];

describe('readClientExtensionOutputs', () => {
  it.each(rows)('reads %s', (_, results, readings, faults) => {
    const outputs = readClientExtensionOutputs(Object.fromEntries(Object.entries(results)));
    const short = (path: string) => path.replace('clientExtensionResults.', '');
    expect(outputs.map(({ identifier }) => identifier)).toEqual(Object.keys(results));
    expect(
      outputs.flatMap((output) =>
        output.readings.map(({ path, value, bytes, name }) => {
          const shown = bytes === undefined ? JSON.stringify(value) : `${bytes.length} bytes`;
          return `${short(path)} = ${shown}${name === undefined || bytes !== undefined ? '' : ` ${name}`}`;
        }),
      ),
    ).toEqual(readings);
    expect(
      outputs.flatMap((output) =>
        output.faults.map(
          ({ span, code, expected, found }) => `${short(span.source)} ${code} ${expected}, ${found}`,
        ),
      ),
    ).toEqual(faults);
  });

  it('says which are known, and of which ceremony', () => {
    const outputs = readClientExtensionOutputs({ credProps: {}, prf: {}, example: 1 });
    expect(outputs.map(({ known, where, reference }) => [known, where, reference])).toEqual([
      [true, 'registration', 'WebAuthn L3 §10.1.3'],
      [true, 'both', 'WebAuthn L3 §10.1.4'],
      [false, undefined, undefined],
    ]);
  });
});
