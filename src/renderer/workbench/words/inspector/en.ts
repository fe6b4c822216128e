import { meanings } from '../../../../shared/words/en/meanings.ts';
import { compare } from './en/compare.ts';
import { copy } from './en/copy.ts';
import { detail } from './en/detail.ts';
import { exchange } from './en/exchange.ts';
import { explanations } from './en/explanations.ts';
import { fields } from './en/fields.ts';
import { refusal } from './en/refusal.ts';
import { steps } from './en/steps.ts';
import { verdict } from './en/verdict.ts';

/** One ceremony taken apart: verdict, flags, fields, bytes, steps. */
export const words = {
  statuses: {
    waiting: 'waiting',
    accepted: 'accepted',
    rejected: 'rejected',
    undecided: 'undecided',
    refused: 'refused by the client',
    unanswered: 'unanswered',
    passed: 'passed',
    failed: 'failed',
    'not-applicable': 'does not apply',
    policy: 'policy',
    'not-evaluated': 'not evaluated',
  },
  flags: {
    label: 'Flags',
    set: (flag: string) => `${flag} set`,
    notSet: (flag: string) => `${flag} not set`,
    separator: ', ',
    /** One or two words under a light. */
    captions: {
      UP: { set: 'present', clear: 'absent' },
      UV: { set: 'verified', clear: 'not verified' },
      BE: { set: 'may sync', clear: 'one device' },
      BS: { set: 'synced', clear: 'not synced' },
      AT: { set: 'new key', clear: 'no key' },
      ED: { set: 'extensions', clear: 'none' },
    },
  },
  verdict,
  fields,
  meanings,
  explanations,
  detail,
  steps,
  refusal,
  exchange,
  copy,
  compare,
};

export type InspectorWords = typeof words;
