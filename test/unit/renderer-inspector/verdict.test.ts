import { describe, expect, it } from 'vitest';
import {
  describeVerdict,
  type VerdictText,
} from '../../../src/renderer/workbench/evidence/describe-verdict.ts';
import { inspectorTabs } from '../../../src/renderer/workbench/evidence/inspector-tabs.ts';
import { modelFact } from '../../../src/renderer/workbench/evidence/model-fact.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import { recordChanges } from '../../../src/renderer/workbench/evidence/record-changes.ts';
import { backupFacts, counterFact } from '../../../src/renderer/workbench/evidence/verdict-facts.ts';
import { words } from '../../../src/renderer/workbench/words/inspector/en.ts';
import type { CeremonyDetail } from '../../../src/shared/contract/ceremony.ts';
import { authenticatorBytes, ceremony, record } from '../../support/sample-ceremony.ts';

const failed: CeremonyDetail['steps'] = [
  {
    step: '7.2.17',
    status: 'failed',
    expected: 'UV = 1',
    found: 'UV = 0',
    spans: [authenticatorBytes(32, 33)],
  },
  { step: '7.2.22', status: 'failed', spans: [authenticatorBytes(33, 37)] },
];
const library = { library: '@simplewebauthn/server', version: '14.0.3' };

function say(changes: Partial<CeremonyDetail>) {
  const { title, reason, rest } = describeVerdict(ceremony(changes), words);
  const plain = (text: VerdictText) =>
    text.map((part) => (typeof part === 'string' ? part : part.wire)).join('');
  return { title, reason: plain(reason), rest: plain(rest) };
}

describe('describeVerdict', () => {
  it('names the first failed step, what was asked and found, what else failed, and the library', () => {
    const libraryVerdict = { ...library, verified: false, message: 'User not verified' };
    expect(say({ status: 'rejected', rejection: 'step-failed', steps: failed, libraryVerdict })).toEqual({
      title: 'Rejected at step 17: the user was not verified',
      reason: 'Expected UV = 1, found UV = 0.',
      rest: '1 more step failed (22). The library agrees: “User not verified”',
    });
  });

  it('says where the library would accept what we reject', () => {
    const libraryVerdict = { ...library, verified: true, message: null };
    const { rest } = say({
      status: 'rejected',
      rejection: 'step-failed',
      steps: failed.slice(0, 1),
      libraryVerdict,
    });
    expect(rest).toBe('The library would accept it.');
  });

  it('quotes the library where it alone rejects', () => {
    const libraryVerdict = { ...library, verified: false, message: 'No trust path' };
    expect(say({ status: 'rejected', rejection: 'library-rejected', libraryVerdict })).toEqual({
      title: 'Rejected by the library: our steps found nothing wrong',
      reason: '',
      rest: 'The library rejects it: “No trust path”',
    });
  });

  it('says why the library rejects what is accepted all the same', () => {
    const libraryVerdict = { ...library, verified: false, message: 'Could not match TPM manufacturer "x"' };
    expect(say({ kind: 'registration', status: 'accepted', libraryVerdict }).rest).toBe(
      'The library rejects it, which changes nothing: the library knows a list of TPM vendors, and this one is not on it.',
    );
  });

  it('puts a replay before the steps that it fails', () => {
    expect(say({ status: 'rejected', rejection: 'challenge-used', steps: failed })).toMatchObject({
      title: 'Rejected: this challenge was answered before',
      rest: '2 more steps failed (17, 22). ',
    });
  });

  it('tells a cancelled request from a refused one', () => {
    const refusal = { name: 'AbortError', message: '', cancelled: true };
    expect(say({ status: 'refused', refusal }).title).toBe('Cancelled: you stopped the request');
    expect(say({ status: 'refused', refusal: { ...refusal, cancelled: false } }).title).toBe(
      'Refused by the client: AbortError',
    );
  });

  it('has a title for every status', () => {
    const statuses = ['waiting', 'accepted', 'rejected', 'refused', 'unanswered'] as const;
    const titles = statuses.map((status) => say({ status }).title);
    expect(new Set(titles).size).toBe(statuses.length);
  });
});

describe('counterFact', () => {
  it.each([
    [5, 6, 'rose'],
    [5, 5, 'stayed'],
    [5, 4, 'fell'],
    [0, 0, 'unused'],
    [0, 1, 'rose'],
    [5, 0, 'fell-to-zero'],
  ] as const)('from %i to %i it %s', (signCountBefore, signCount, move) => {
    expect(counterFact(ceremony({ signCountBefore, signCount }))?.move).toBe(move);
  });

  it('makes no move at registration, and is absent where no counter was read', () => {
    expect(counterFact(ceremony({ kind: 'registration', signCount: 0 }))?.move).toBe('none');
    expect(counterFact(ceremony())).toBeUndefined();
  });
});

describe('backupFacts', () => {
  it('names the flags that changed since the record was made', () => {
    expect(backupFacts(ceremony({ flags: 0x19, recordBefore: record }))).toEqual([
      { flag: 'BS', before: false, now: true },
    ]);
    expect(backupFacts(ceremony({ flags: 0x09, recordBefore: record }))).toEqual([]);
  });
});

describe('modelFact', () => {
  const aaguid = 'bada5566-a7aa-401f-bd96-45619a55120d';
  it.each([
    ['none', aaguid, 'none'],
    ['packed', aaguid, 'self'],
    ['tpm', aaguid, 'certified'],
    ['none', '00000000-0000-0000-0000-000000000000', 'zero'],
  ])('is as sure as format %s of %s allows: %s', (fmt, model, certainty) => {
    const detail = ceremony({ kind: 'registration', fmt, aaguid: model });
    expect(modelFact(detail, readCeremony(detail))?.certainty).toBe(certainty);
  });

  it('says nothing where neither the answer nor the record names a model', () => {
    const detail = ceremony({ recordBefore: record });
    expect(modelFact(detail, readCeremony(detail))).toBeUndefined();
  });
});

describe('inspectorTabs', () => {
  it.each([
    ['refused', null, false, ['causes', 'exchange', 'compare']],
    ['waiting', null, false, ['bytes', 'steps', 'key', 'lifeline', 'exchange', 'compare']],
    ['rejected', 'AQID', true, ['bytes', 'steps', 'key', 'lifeline', 'exchange', 'compare']],
    ['rejected', null, true, ['bytes', 'steps', 'key', 'exchange', 'compare']],
    ['rejected', null, false, ['exchange', 'compare']],
    ['unanswered', null, false, ['exchange', 'compare']],
  ] as const)('%s with the credential %s and bytes %s', (status, credentialId, hasBytes, tabs) => {
    expect(inspectorTabs({ status, steps: [], credentialId }, hasBytes)).toEqual(tabs);
  });
});

describe('recordChanges', () => {
  it('marks what a sign-in changed, and nothing else', () => {
    const changes = recordChanges(record, { ...record, signCount: 6, backupState: true });
    expect(changes.filter(({ changed }) => changed).map(({ member }) => member)).toEqual([
      'signCount',
      'backupState',
    ]);
  });

  it('marks nothing where the record was only read', () => {
    expect(recordChanges(record, null).some(({ changed }) => changed)).toBe(false);
  });
});
