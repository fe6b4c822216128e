import { describe, expect, it } from 'vitest';
import samples from '../../../resources/samples/decode-samples.json' with { type: 'json' };
import { fieldOfMember } from '../../../src/renderer/workbench/evidence/field-of-member.ts';
import {
  type InputWish,
  type ReadInput,
  readInput,
} from '../../../src/renderer/workbench/evidence/read-input.ts';
import { resolveField } from '../../../src/renderer/workbench/evidence/resolve-field.ts';
import * as en from '../../../src/renderer/workbench/words/decode/en.ts';
import * as ja from '../../../src/renderer/workbench/words/decode/ja.ts';
import { describeNoCeremony } from '../../../src/renderer/workbench/words/import/describe-no-ceremony.ts';
import * as importEn from '../../../src/renderer/workbench/words/import/en.ts';
import * as importJa from '../../../src/renderer/workbench/words/import/ja.ts';
import { describeFinding } from '../../../src/shared/words/describe-finding.ts';
import { readOwnVectors } from '../../support/own-vectors.ts';
import { readVectors } from '../../support/vector-files.ts';

const read = (input: string | Uint8Array, wish: Partial<InputWish> = {}): ReadInput =>
  readInput(input, { wanted: null, item: 0, id: 'one', ...wish });
const evidenceOf = ({ content }: ReadInput) => {
  if (content.shows !== 'fields') throw new Error(`it shows ${content.shows}`);
  return content;
};
const attestationObject = samples.attestationObject;

describe('an input of the Decode view', () => {
  it.each([
    ['attestationObject', 'attestation-object', 'base64url', 'fields'],
    ['signIn', 'authentication-response', 'json', 'ceremony'],
    ['wrongOrigin', 'authentication-response', 'json', 'ceremony'],
    ['authenticatorData', 'authenticator-data', 'hex-dump', 'fields'],
    ['certificate', 'certificate', 'pem', 'fields'],
    ['clientData', 'client-data', 'utf-8', 'fields'],
    ['tpmStatement', 'attestation-object', 'base64url', 'fields'],
    ['coseKey', 'cose-key', 'hex', 'fields'],
    ['options', 'creation-options', 'json', 'fields'],
  ] as const)('is, for the sample %s, %s in %s', (name, kind, notation, shows) => {
    expect(read(samples[name])).toMatchObject({ kind, notation, content: { shows } });
  });

  it('is taken apart with every byte in its place', () => {
    const { evidence, findings } = evidenceOf(read(attestationObject));
    expect(findings).toEqual([]);
    expect(evidence.sources.map(({ name }) => name)).toEqual(['attestationObject']);
    const flags = resolveField(evidence.roots, ['attestationObject', 'authData', 'flags'], null);
    expect(flags && evidence.bytesOf(flags.span)).toEqual(Uint8Array.of(0x4d));
  });

  it('is read as somebody wants it, and says what it looks like beside that', () => {
    const asCbor = read(attestationObject, { wanted: { kind: 'cbor', notation: 'base64url' } });
    expect(asCbor).toMatchObject({ kind: 'cbor', why: { code: 'chosen' } });
    expect(asCbor.alternatives).toEqual([{ kind: 'attestation-object', notation: 'base64url' }]);
    expect(evidenceOf(asCbor).evidence.roots[0]?.children.map(({ name }) => name)).toEqual([
      'fmt',
      'attStmt',
      'authData',
    ]);
    const asText = read(attestationObject, { wanted: { kind: 'json', notation: 'utf-8' } });
    expect(evidenceOf(asText).findings[0]).toMatchObject({ severity: 'error' });
  });

  it('says of options what is wrong with them, and where', () => {
    const { evidence, findings } = evidenceOf(read(samples.options));
    expect(findings.map(({ code }) => code)).toEqual([
      'algorithms-missing',
      'resident-key-contradiction',
      'unknown-value',
    ]);
    expect(fieldOfMember(evidence.roots, 'authenticatorSelection.residentKey')).toEqual([
      'json',
      'authenticatorSelection',
      'residentKey',
    ]);
    expect(fieldOfMember(evidence.roots, 'pubKeyCredParams[0].alg')).toEqual([
      'json',
      'pubKeyCredParams',
      '[0]',
      'alg',
    ]);
    expect(fieldOfMember(evidence.roots, 'user.nothing')).toEqual(['json', 'user']);
  });

  it('may be several, of which one is looked at', () => {
    const [first, second] = readVectors().map((vector) => JSON.stringify(vector));
    const lines = `${first}\n${second}\n`;
    expect(read(lines)).toMatchObject({ items: 2, kind: 'registration-response', content: { text: first } });
    expect(read(lines, { item: 1 })).toMatchObject({
      kind: 'authentication-response',
      content: { text: second },
    });
    expect(read(lines, { item: 99 })).toMatchObject({ content: { text: second } });
    const array = read(`[${first},${second}]`, { item: 1 });
    expect(array).toMatchObject({ items: 2, kind: 'authentication-response' });
  });

  it('may be UTF-16 or bytes', () => {
    const wide = new Uint8Array(
      Uint16Array.from(`\ufeff${samples.signIn}`, (unit) => unit.charCodeAt(0)).buffer,
    );
    expect(read(wide)).toMatchObject({ content: { shows: 'ceremony', text: samples.signIn } });
    expect(read(Uint8Array.of(0xa1, 1, 2))).toMatchObject({ kind: 'cbor', notation: 'binary' });
  });

  it.each(['', '   ', 'hello there', '{"a":', 'ff', '\u0000\u0001', '{"a":1}', '[1,2', '-----BEGIN X-----'])(
    'is never an exception: %j',
    (text) => {
      const { kind, why } = read(text);
      for (const { words } of [en, ja]) {
        expect(words.recognition.reasons[why.code](why.seen ?? '')).not.toBe('');
        expect(words.recognition.kinds[kind]).not.toBe('');
      }
    },
  );

  it('has words in both languages for every finding in our samples', () => {
    const inputs = readOwnVectors().flatMap(({ response: { response } }) =>
      [response.attestationObject, response.authenticatorData, response.clientDataJSON].filter(
        (part): part is string => typeof part === 'string',
      ),
    );
    for (const input of inputs) {
      const { content } = read(input);
      if (content.shows !== 'fields') continue;
      for (const finding of content.findings) {
        for (const { words } of [en, ja]) {
          expect(describeFinding(finding, words.findingTables)).not.toBe(finding.code);
        }
      }
    }
  });
});

describe('why something was not imported', () => {
  it.each([
    [{ code: 'not-text' }],
    [{ code: 'not-a-ceremony', found: 'attestation-object' }],
    [{ code: 'broken-json', found: 'x' }],
    [{ code: 'line-too-long', expected: '≤ 5 bytes' }],
    [{ code: 'invalid-member', member: 'kind', expected: 'registration' }],
    [{ code: 'made-by-a-newer-version', member: 'version', expected: '≤ 1' }],
    [{ code: 'nothing-received', member: 'response', expected: 'response | error' }],
  ])('is a sentence in both languages: %o', (fault) => {
    for (const { words } of [importEn, importJa]) {
      const sentence = describeNoCeremony(fault, words);
      expect(sentence).not.toContain(fault.code);
      expect(sentence.length).toBeGreaterThan(10);
    }
  });
});
