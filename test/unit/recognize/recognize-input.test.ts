import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { formatHex } from '../../../src/shared/bytes/hex.ts';
import { recognizeInput } from '../../../src/shared/recognize/recognize-input.ts';
import type { RecognizedInput } from '../../../src/shared/recognize/recognized-input.ts';
import { readSpecificationVectors } from '../../support/vector-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: unknown) => Uint8Array.from(Buffer.from(String(text), 'base64url'));

const vectors = readSpecificationVectors();
const find = (id: string) => {
  const vector = vectors.find((candidate) => candidate.id === id);
  if (vector === undefined) throw new Error(`There is no vector ${id}.`);
  return vector;
};
const registration = find('w3c-none-es256-reg');
const packed = find('w3c-packed-es256-reg');
const authentication = find('w3c-none-es256-auth');
const attestationObject = bytesOf(registration.response.response.attestationObject);
const clientData = bytesOf(registration.response.response.clientDataJSON);
const assertionData = bytesOf(authentication.response.response.authenticatorData);
const signature = bytesOf(authentication.response.response.signature);
const coseKey = bytesOf(registration.fields.credentialPublicKey);
const attestedData = attestationObject.slice(-registration.fields.authDataLength);
/** The attestation certificate of the packed vector: what stands behind `x5c`. */
const certificate = (() => {
  const bytes = bytesOf(packed.response.response.attestationObject);
  const at = Buffer.from(bytes).indexOf('x5c') + 3;
  const length = Buffer.from(bytes).readUInt16BE(at + 2);
  return bytes.slice(at + 4, at + 4 + length);
})();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const pem = (label: string, bytes: Uint8Array) =>
  `-----BEGIN ${label}-----\n${base64(bytes).replaceAll(/(.{64})/g, '$1\n')}\n-----END ${label}-----\n`;
const spaced = (bytes: Uint8Array, separator: string) => formatHex(bytes, separator);
const xxd = (bytes: Uint8Array) =>
  rows(bytes)
    .map(
      ([offset, row]) =>
        `${offset}: ${formatHex(row)
          .replaceAll(/(....)/g, '$1 ')
          .padEnd(41)} ${characters(row)}`,
    )
    .join('\n');
const hexdump = (bytes: Uint8Array) =>
  [
    ...rows(bytes).map(
      ([offset, row]) =>
        `${offset}  ${spaced(row.slice(0, 8), ' ')}  ${spaced(row.slice(8), ' ')}`.padEnd(60) +
        `|${characters(row)}|`,
    ),
    bytes.length.toString(16).padStart(8, '0'),
  ].join('\n');
function rows(bytes: Uint8Array): [string, Uint8Array][] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, index) => [
    (index * 16).toString(16).padStart(8, '0'),
    bytes.slice(index * 16, index * 16 + 16),
  ]);
}
function characters(row: Uint8Array): string {
  return Array.from(row, (byte) => (byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
}
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const creationOptions = {
  challenge: 'AAEC',
  rp: { id: 'example.org', name: 'x' },
  user: { id: 'AA', name: 'a', displayName: 'a' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};
const requestOptions = {
  challenge: 'AAEC',
  rpId: 'example.org',
  allowCredentials: [],
  userVerification: 'preferred',
};
const numbers = (bytes: Uint8Array) => Object.fromEntries(bytes.entries());

function name(input: RecognizedInput): string {
  const kind =
    input.kind === 'structures' ? input.structures.map((structure) => structure.kind).join(' ') : input.kind;
  return `${input.notation} ${kind}`;
}

const binaries: readonly [string, Uint8Array][] = [
  ['attestation-object', attestationObject],
  ['cose-key', coseKey],
  ['certificate', certificate],
  ['authenticator-data', attestedData],
  ['authenticator-data', assertionData],
  ['ecdsa-signature', signature],
  ['client-data', clientData],
  ['tpm-attest', Uint8Array.of(0xff, 0x54, 0x43, 0x47, 0x80, 0x17, 0, 0)],
  ['cbor', Uint8Array.of(0xa1, 0x61, 0x61, 0x01)],
  ['cbor', Uint8Array.of(0x83, 1, 2, 3)],
];

test.each(binaries)('a %s is recognized in every notation of its bytes', (kind, bytes) => {
  const notations: readonly [string, string | Uint8Array][] = [
    [kind === 'client-data' ? 'utf-8' : 'binary', bytes],
    ['hex', formatHex(bytes)],
    ['hex', formatHex(bytes).toUpperCase()],
    ['hex', `0x${formatHex(bytes)}`],
    ['hex', spaced(bytes, ' ')],
    ['hex', spaced(bytes, ':')],
    ['hex', spaced(bytes, '\n')],
    ['hex', `h'${formatHex(bytes)}'`],
    ['hex-dump', hexdump(bytes)],
    ['hex-dump', xxd(bytes)],
    [
      'byte-list',
      `const uint8_t data[${bytes.length}] = { ${Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')} };`,
    ],
    ['byte-list', `{${Array.from(Int8Array.from(bytes)).join(',')}}`],
    ['byte-list', `Uint8Array(${bytes.length}) [\n  ${Array.from(bytes).join(', ')}\n]`],
    ['byte-list', `[]byte{${Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')}}`],
    ['hex', `<Buffer ${spaced(bytes, ' ')}>`],
    ['json-bytes', JSON.stringify(Array.from(bytes))],
    ['json-bytes', JSON.stringify(Buffer.from(bytes))],
    ['json-bytes', JSON.stringify(numbers(bytes))],
    [
      'escaped-string',
      `b'${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'`,
    ],
    ['base64url', encodeBase64url(bytes)],
    ['base64url', `\n ${encodeBase64url(bytes)} \n`],
    ['base64url', JSON.stringify(encodeBase64url(bytes))],
  ];
  for (const [notation, input] of notations)
    expect([name(recognizeInput(input)), input]).toEqual([`${notation} ${kind}`, input]);
  const standard = base64(bytes);
  const read = recognizeInput(standard.replaceAll(/(.{76})/g, '$1\r\n'));
  expect(name(read)).toMatch(new RegExp(`^base64(?:url)? ${kind}$`));
  expect(read.kind === 'structures' && read.structures[0]?.buffer.bytes).toEqual(bytes);
});

test.each<[string, string, unknown]>([
  ['a RegistrationResponseJSON', 'json registration-response', registration.response],
  ['an AuthenticationResponseJSON', 'json authentication-response', authentication.response],
  ['a response in a wrapper', 'json registration-response', { credential: registration.response }],
  [
    'a response in two wrappers',
    'json authentication-response',
    { data: { response: authentication.response } },
  ],
  ['the inner response alone', 'json registration-response', registration.response.response],
  [
    'the arguments of a library',
    'json authentication-response',
    { response: authentication.response, expectedChallenge: 'AAEC' },
  ],
  ['a line of test vectors', 'json registration-response', registration],
  ['creation options', 'json creation-options', creationOptions],
  [
    'creation options in publicKey',
    'json creation-options',
    { publicKey: creationOptions, mediation: 'conditional' },
  ],
  ['request options', 'json request-options', requestOptions],
  ['request options with nothing but a challenge', 'json request-options', { challenge: 'AAEC' }],
  ['the same in publicKey', 'json request-options', { publicKey: { challenge: 'AAEC' } }],
  [
    'a response as the text of a body',
    'json registration-response',
    { method: 'POST', body: JSON.stringify(registration.response) },
  ],
  [
    'a response of which only the client data is left',
    'json authentication-response',
    { id: 'AAAA', response: { clientDataJSON: authentication.response.response.clientDataJSON } },
  ],
  ['a credential without a response', 'json nothing', { id: 'AAAA', type: 'public-key', response: null }],
  ['request options in publicKey', 'json request-options', { publicKey: requestOptions }],
  [
    'options beside a response',
    'json registration-response',
    { options: creationOptions, response: registration.response },
  ],
  ['a ceremony file', 'json ceremony-file', { format: 'passkey-workbench/ceremony', version: 1 }],
  ['one of another version', 'json ceremony-file', { format: 'passkey-workbench/ceremony', version: 99 }],
  ['several responses', 'json list', [registration.response, authentication.response]],
  [
    'client data with members in another order',
    'utf-8 client-data',
    { origin: 'https://a', challenge: 'AA', type: 'webauthn.get' },
  ],
  [
    'structures by their names',
    'json attestation-object',
    { attestationObject: encodeBase64url(attestationObject) },
  ],
  ['other JSON', 'json nothing', { name: 'passkey-workbench' }],
  ['null', 'utf-8 nothing', null],
])('%s is recognized', (_, expected, value) => {
  expect(name(recognizeInput(JSON.stringify(value)))).toBe(expected);
  expect(name(recognizeInput(JSON.stringify(value, null, 2)))).toBe(expected);
  if (expected.startsWith('json') && !expected.endsWith('nothing')) {
    expect(name(recognizeInput(Buffer.from(JSON.stringify(value)).toString('base64url')))).toBe(expected);
    expect(name(recognizeInput(utf16(JSON.stringify(value))))).toBe(expected);
    expect(name(recognizeInput(utf8(`\ufeff${JSON.stringify(value)}`)))).toBe(expected);
  }
});

test('PEM gives every block, each by its label', () => {
  const read = recognizeInput(
    `subject=x\n${pem('CERTIFICATE', certificate)}${pem('CERTIFICATE', certificate)}`,
  );
  expect(name(read)).toBe('pem certificate certificate');
  expect(read.kind === 'structures' && read.structures.map(({ buffer }) => buffer.name)).toEqual([
    'certificate',
    'certificate[1]',
  ]);
  expect(read.kind === 'structures' && read.structures[1]?.buffer.bytes).toEqual(certificate);
});

test('buffers that a program printed as numbers are read as bytes, and said so', () => {
  const { response } = authentication.response;
  const read = recognizeInput(
    JSON.stringify({
      ...authentication.response,
      rawId: numbers(bytesOf(authentication.response.rawId)),
      response: {
        ...response,
        authenticatorData: Array.from(assertionData),
        signature: Buffer.from(signature),
      },
    }),
  );
  expect(read).toMatchObject({
    kind: 'authentication-response',
    rewritten: ['rawId', 'response.authenticatorData', 'response.signature'],
    known: { response: { rawId: authentication.response.rawId, response } },
  });
});

test('buffers that JSON lost are named, not guessed', () => {
  const lost = {
    ...registration.response,
    rawId: {},
    response: { attestationObject: {}, clientDataJSON: {} },
  };
  expect(recognizeInput(JSON.stringify(lost))).toMatchObject({
    kind: 'nothing',
    why: { code: 'bytes-lost', seen: 'rawId, response.clientDataJSON, response.attestationObject' },
  });
});

test('a base64 text inside a response is not put right', () => {
  const padded = { ...registration.response, rawId: `${registration.response.rawId}=` };
  const read = recognizeInput(JSON.stringify(padded));
  expect(read.kind === 'registration-response' && read.known.response).toEqual(padded);
});

test('a line of test vectors gives what it knows of the ceremony', () => {
  const read = recognizeInput(
    JSON.stringify({ ...authentication, verifyAt: ['2021-08-02T12:00:00Z'], allowCrossOrigin: true }),
  );
  expect(read).toMatchObject({
    id: 'w3c-none-es256-auth',
    why: { at: 'response' },
    known: {
      kind: 'authentication',
      relyingParty: { rpId: 'example.org', origins: ['https://example.org'] },
      options: { challenge: authentication.challenge },
      credentialRecord: { publicKey: authentication.publicKey, signCount: 0 },
      policy: { userVerification: 'preferred', allowCrossOrigin: true },
      time: Date.UTC(2021, 7, 2, 12),
    },
  });
});

test('hex whose digits are all digits of base64 too is hex', () => {
  expect(name(recognizeInput(formatHex(coseKey)))).toBe('hex cose-key');
});

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'empty'],
  ['white space', ' \n\t ', 'empty'],
  ['a byte order mark alone', '\ufeff', 'empty'],
  ['prose', 'this is a note about a passkey', 'text-of-no-known-form'],
  ['a word', 'hello', 'text-of-no-known-form'],
  ['JSON cut off', '{"id":"abc","response":{"attesta', 'broken-json'],
  ['brackets without end', '['.repeat(50_000), 'broken-json'],
  ['zeros', new Uint8Array(100), 'bytes-of-no-known-form'],
  [
    'hex of a hash',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'bytes-of-no-known-form',
  ],
  ['a PEM without an end', '-----BEGIN CERTIFICATE-----\nMIIB', 'broken-pem'],
  ['base64url cut off', 'o2NmbXRkbm9uZWdhdHRTdG10oGhhd', 'base64-cut-off'],
  ['HTML', '<!doctype html><title>404</title>', 'text-of-no-known-form'],
  ['a number', '42', 'bytes-of-no-known-form'],
  ['a list of texts', '["a"]', 'other-json'],
])('%s is nothing, and says why', (_, input, code) => {
  expect(recognizeInput(input)).toMatchObject({ kind: 'nothing', why: { code } });
});

test('members of a response that stand twice are named, wherever the response stands', () => {
  const text = JSON.stringify(registration.response);
  const twice = text
    .replace('"type"', '"type":"public-key","type"')
    .replace('"clientDataJSON"', '"clientDataJSON":"","clientDataJSON"');
  const expected = ['response.clientDataJSON', 'type'];
  const inFile = recognizeInput(
    `{"format":"passkey-workbench/ceremony","version":1,"version":1,"response":${twice}}`,
  );
  expect(inFile.kind === 'ceremony-file' && [...(inFile.repeatedMembers ?? [])].sort()).toEqual(expected);
  for (const input of [twice, `{"id":"a","id":"b","credential":${twice}}`]) {
    const read = recognizeInput(input);
    expect('known' in read && [...(read.known.repeatedMembers ?? [])].sort()).toEqual(expected);
  }
  const once = recognizeInput(text.replace('"type"', '"a":"\\":","type"'));
  expect('known' in once && once.known.repeatedMembers).toBe(undefined);
});

test('lines of JSON are a list', () => {
  const lines = readFileSync(new URL('../../vectors/spec/specification.jsonl', import.meta.url), 'utf8');
  const read = recognizeInput(lines);
  expect(read.kind === 'list' && read.items.length).toBe(vectors.length);
});

test.each(binaries.slice(0, 5))('a %s cut off anywhere or with a byte changed never throws', (_, bytes) => {
  for (let index = 0; index < bytes.length; index += 3) {
    recognizeInput(bytes.slice(0, index));
    recognizeInput(bytes.with(index, (bytes[index] ?? 0) ^ 0xff));
    recognizeInput(formatHex(bytes).slice(0, index));
  }
});

test('an attestation object that breaks off is still one', () => {
  for (const length of [6, 30, 100, attestationObject.length - 1]) {
    expect(name(recognizeInput(attestationObject.slice(0, length)))).toBe('binary attestation-object');
  }
});
