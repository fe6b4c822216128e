import { meanings } from '../../../../shared/words/ja/meanings.ts';
import type { InspectorWords } from './en.ts';
import { compare } from './ja/compare.ts';
import { copy } from './ja/copy.ts';
import { detail } from './ja/detail.ts';
import { exchange } from './ja/exchange.ts';
import { explanations } from './ja/explanations.ts';
import { fields } from './ja/fields.ts';
import { refusal } from './ja/refusal.ts';
import { steps } from './ja/steps.ts';
import { verdict } from './ja/verdict.ts';

export const words: InspectorWords = {
  statuses: {
    waiting: '応答待ち',
    accepted: '受理',
    rejected: '拒否',
    undecided: '判定保留',
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
    captions: {
      UP: { set: '操作あり', clear: '操作なし' },
      UV: { set: '本人確認', clear: '未確認' },
      BE: { set: '同期可能', clear: '同期不可' },
      BS: { set: '同期済み', clear: '未同期' },
      AT: { set: '鍵あり', clear: '鍵なし' },
      ED: { set: '拡張あり', clear: '拡張なし' },
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
