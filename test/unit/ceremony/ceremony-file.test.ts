import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCeremonyFile, parseCeremonyFile } from '../../../src/shared/ceremony/ceremony-file.ts';
import { formatCeremonyFileSchema } from '../../../src/shared/ceremony/ceremony-file-json-schema.ts';
import { ceremonyFileOf } from '../../../src/shared/ceremony/ceremony-file-of.ts';
import { knownCeremonyOfFile } from '../../../src/shared/checks/known-ceremony-of-file.ts';
import { assertionBody, ceremony, record } from '../../support/sample-ceremony.ts';

const head = { format: 'passkey-workbench/ceremony', version: 1, kind: 'authentication' };
const response = { id: 'AQID', rawId: 'AQID', type: 'public-key', response: {} };

const whole = {
  ...head,
  relyingParty: { rpId: 'example.org', origins: ['https://example.org'], topOrigins: [], vendor: 1 },
  options: { challenge: 'AAAA', vendor: { deep: [1] } },
  mediation: 'conditional',
  response,
  credentialRecord: {
    id: 'AQID',
    publicKey: 'oA',
    signCount: 5,
    backupEligible: true,
    backupState: false,
    uvInitialized: true,
    transports: ['usb', 'future'],
    userHandle: 'AQ',
    vendor: null,
  },
  policy: {
    userVerification: 'required',
    allowCrossOrigin: true,
    acceptedAttestation: ['None'],
    rules: { 'sign-count': 'warn' },
    vendor: 1,
  },
  client: { userAgent: 'Chrome' },
  timing: { startedAt: 1, receivedAt: '2026-05-15T09:30:00Z', elapsed: 2, vendor: 1 },
  vendor: { a: 1 },
};

function faultsOf(value: unknown) {
  const parsed = parseCeremonyFile(value);
  return 'faults' in parsed ? parsed.faults.map(({ code, path }) => [code, path]) : undefined;
}

describe('a ceremony file', () => {
  it('survives a round trip with everything in it, known or not', () => {
    const parsed = parseCeremonyFile(whole);
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    expect(JSON.parse(formatCeremonyFile(parsed.file))).toEqual(whole);
  });

  it.each([
    ['nothing but a response', { ...head, response }],
    ['an error instead of a response', { ...head, error: { name: 'NotAllowedError' } }],
    ['a response of any kind', { ...head, response: 'text' }],
    ['a counter and nothing else of the record', { ...head, response, credentialRecord: { signCount: 7 } }],
    ['a key and nothing else of the record', { ...head, response, credentialRecord: { publicKey: 'oA' } }],
    [
      'null for what is not known',
      { ...head, response, options: null, timing: null, policy: { rules: null } },
    ],
  ])('may hold %s', (_title, value) => {
    expect(faultsOf(value)).toBeUndefined();
  });

  it.each([
    ['a text', 'text', [['not-a-ceremony-file', '']]],
    ['null', null, [['not-a-ceremony-file', '']]],
    ['another format', { ...head, format: 'other', response }, [['not-a-ceremony-file', '']]],
    ['no version', { ...head, version: undefined, response }, [['not-a-ceremony-file', '']]],
    ['a newer version', { ...whole, version: 2, policy: 7 }, [['made-by-a-newer-version', 'version']]],
    ['an unknown kind', { ...whole, kind: 'signal' }, [['invalid-member', 'kind']]],
    ['neither response nor error', head, [['nothing-received', 'response']]],
    [
      'an origin that is no list',
      { ...head, response, relyingParty: { origins: 'https://a' } },
      [['invalid-member', 'relyingParty.origins']],
    ],
    [
      'a key with padding',
      { ...head, response, credentialRecord: { publicKey: 'oA==' } },
      [['invalid-member', 'credentialRecord.publicKey']],
    ],
    [
      'an action that there is not',
      { ...head, response, policy: { rules: { 'sign-count': 'ignore' } } },
      [['invalid-member', 'policy.rules.sign-count']],
    ],
    [
      'a time that is none',
      { ...head, response, timing: { receivedAt: 'today' } },
      [['invalid-member', 'timing.receivedAt']],
    ],
  ])('with %s says what is wrong, and where', (_title, value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('has a published JSON Schema that says the same; `npm run schema` writes it', () => {
    const published = readFileSync(
      new URL('../../../resources/ceremony-file.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(published)).toEqual(JSON.parse(formatCeremonyFileSchema()));
  });

  it('keeps a response that is null, unless there is an error beside it', () => {
    const error = { name: 'NotAllowedError' };
    const known = [{}, { error }].map((more) => {
      const parsed = parseCeremonyFile({ ...head, response: null, ...more });
      return 'file' in parsed && 'response' in knownCeremonyOfFile(parsed.file);
    });
    expect(known).toEqual([true, false]);
  });

  it('tells the steps what it knows, and of null nothing', () => {
    const parsed = parseCeremonyFile({ ...whole, mediation: null, credentialRecord: null });
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    expect(knownCeremonyOfFile(parsed.file)).toEqual({
      kind: 'authentication',
      response,
      relyingParty: whole.relyingParty,
      options: whole.options,
      policy: {
        userVerification: 'required',
        allowCrossOrigin: true,
        acceptedAttestation: ['None'],
        rules: { 'sign-count': 'warn' },
      },
      time: Date.parse('2026-05-15T09:30:00Z'),
    });
  });
});

describe('a stored ceremony as a file', () => {
  it('can be read again', () => {
    const body = assertionBody({ flags: 5, signCount: 6 });
    const file = ceremonyFileOf(ceremony({ body, receivedAt: 2_000, elapsed: 3, recordBefore: record }));
    expect(parseCeremonyFile(JSON.parse(formatCeremonyFile(file)))).toEqual({ file });
    expect(file).toMatchObject({
      response: JSON.parse(body).credential,
      credentialRecord: record,
      timing: { startedAt: 1_000, receivedAt: 2_000, elapsed: 3 },
    });
  });

  it('holds the refusal where there was one, and the text where it is no JSON', () => {
    const refusal = { name: 'NotAllowedError', message: 'no', cancelled: false };
    expect(ceremonyFileOf(ceremony({ refusal, body: '{}' }))).toMatchObject({
      error: { name: 'NotAllowedError', message: 'no' },
    });
    expect(ceremonyFileOf(ceremony({ body: '{"credential"' }))).toMatchObject({ response: '{"credential"' });
  });
});
