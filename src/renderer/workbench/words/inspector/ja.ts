import type { InspectorWords } from './en.ts';

export const words: InspectorWords = {
  statuses: {
    waiting: '応答待ち',
    accepted: '受理',
    rejected: '拒否',
    refused: 'クライアントが拒否',
    unanswered: '応答なし',
    passed: '合格',
    failed: '不合格',
    'not-applicable': '該当なし',
    policy: 'ポリシー次第',
    'not-evaluated': '未評価',
  },
  flags: {
    label: 'フラグ',
    set: (flag) => `${flag} オン`,
    notSet: (flag) => `${flag} オフ`,
    separator: '、',
  },
};
