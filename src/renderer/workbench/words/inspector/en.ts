/** One ceremony taken apart: verdict, flags, fields, bytes, steps. */
export const words = {
  statuses: {
    waiting: 'waiting',
    accepted: 'accepted',
    rejected: 'rejected',
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
  },
};

export type InspectorWords = typeof words;
