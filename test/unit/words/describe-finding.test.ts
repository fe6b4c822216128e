import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../../src/shared/words/describe-finding.ts';
import { chainRules as englishChains } from '../../../src/shared/words/en/chain-rules.ts';
import { findings as english } from '../../../src/shared/words/en/findings.ts';
import { meanings as englishMeanings } from '../../../src/shared/words/en/meanings.ts';
import { steps as englishSteps } from '../../../src/shared/words/en/steps.ts';
import { chainRules as japaneseChains } from '../../../src/shared/words/ja/chain-rules.ts';
import { findings as japanese } from '../../../src/shared/words/ja/findings.ts';
import { meanings as japaneseMeanings } from '../../../src/shared/words/ja/meanings.ts';
import { steps as japaneseSteps } from '../../../src/shared/words/ja/steps.ts';

const en = {
  findings: english,
  chainRules: englishChains,
  faults: englishMeanings.faults,
  steps: englishSteps,
};
const ja = {
  findings: japanese,
  chainRules: japaneseChains,
  faults: japaneseMeanings.faults,
  steps: japaneseSteps,
};
const finding = (code: string, facts = {}) => ({ severity: 'note' as const, code, spans: [], facts });

describe('a finding', () => {
  it.each([
    ['a fault', 'trailing-bytes', 'bytes left over at the end', '末尾に余分なバイトがあります'],
    ['a failed step', 'origin', 'the answer was made on another origin', '別のオリジンで作られた応答です'],
    [
      'a reason',
      'sign-count-equal',
      englishSteps.reasons['sign-count-equal'],
      japaneseSteps.reasons['sign-count-equal'],
    ],
    ['a note', 'certificate-expired', english['certificate-expired'], japanese['certificate-expired']],
    ['a chain', 'chain-revocation', englishChains['chain-revocation'], japaneseChains['chain-revocation']],
    ['another version', 'of-tomorrow', 'of-tomorrow', 'of-tomorrow'],
  ])('of %s has a sentence in both languages', (_title, code, inEnglish, inJapanese) => {
    expect(describeFinding(finding(code), en)).toBe(inEnglish);
    expect(describeFinding(finding(code), ja)).toBe(inJapanese);
  });

  it('of a statement has the sentence of its procedure', () => {
    const clauses = { 'certificate-version': 'the certificate is of version 3' };
    const tables = { ...en, clauses };
    expect(describeFinding(finding('certificate-version', { fmt: 'packed' }), tables)).toBe(
      'the certificate is of version 3',
    );
  });
});
