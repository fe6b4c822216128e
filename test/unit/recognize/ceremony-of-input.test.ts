import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ceremonyFileOf } from '../../../src/shared/ceremony/ceremony-file-of.ts';
import { knownCeremonyOfFile } from '../../../src/shared/checks/known-ceremony-of-file.ts';
import { ceremonyOfInput } from '../../../src/shared/recognize/ceremony-of-input.ts';
import { recognizeInput } from '../../../src/shared/recognize/recognize-input.ts';
import { ceremony } from '../../support/sample-ceremony.ts';

const lines = readFileSync(new URL('../../vectors/spec/specification.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const read = (text: string) => ceremonyOfInput(recognizeInput(text));
const definedOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the ceremony of an input', () => {
  it('knows as a file what was known as a line', () => {
    expect(lines).toHaveLength(30);
    for (const line of lines) {
      const recognized = recognizeInput(line);
      const found = ceremonyOfInput(recognized);
      if (!('known' in recognized) || !('file' in found)) throw new Error(line);
      expect(definedOf(knownCeremonyOfFile(found.file))).toEqual(definedOf(recognized.known));
    }
  });

  it('is the very file where it is one', () => {
    const file = { ...ceremonyFileOf(ceremony({ body: '{"credential":{"id":"AQID"}}' })), 'x-more': [1] };
    expect(read(JSON.stringify(file))).toEqual({ file });
  });

  it('leaves out a record that a file cannot hold, and keeps the rest', () => {
    const line = { ...JSON.parse(lines[1] ?? ''), publicKey: 'no base64url!', prevCounter: -4 };
    const found = read(JSON.stringify(line));
    expect(found).toMatchObject({ file: { relyingParty: { rpId: line.rpId }, response: line.response } });
    expect(found).not.toHaveProperty('file.credentialRecord');
  });

  it.each([
    ['', { code: 'empty' }],
    ['{"a":1}', { code: 'other-json', found: 'object' }],
    ['{"a":', { code: 'broken-json' }],
    ['{"challenge":"AA","rpId":"a.example"}', { code: 'not-a-ceremony', found: 'request-options' }],
    ['302a300506032b6570032100', { code: 'not-a-ceremony' }],
    ['[{"a":1}]', { code: 'not-a-ceremony', found: 'list' }],
    [
      '{"format":"passkey-workbench/ceremony","version":1,"kind":"x","response":{}}',
      { code: 'invalid-member', member: 'kind' },
    ],
    [
      '{"format":"passkey-workbench/ceremony","version":1,"kind":"registration"}',
      { code: 'nothing-received' },
    ],
    ['{"format":"passkey-workbench/ceremony","version":9}', { code: 'made-by-a-newer-version' }],
  ])('is none in %s, and why is said', (text, fault) => {
    expect(read(text)).toMatchObject({ fault });
  });
});
