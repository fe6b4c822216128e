import { disagreements } from '../../../../../shared/words/ja/disagreements.ts';
import { steps as shared } from '../../../../../shared/words/ja/steps.ts';
import type { InspectorWords } from '../en.ts';

export const steps: InspectorWords['steps'] = {
  label: '検証手順',
  section: { registration: 'WebAuthn L3 §7.1', authentication: 'WebAuthn L3 §7.2' },
  filter: '表示する手順',
  filters: {
    all: (count) => `すべて ${count}`,
    'not-passed': (count) => `合格以外 ${count}`,
    failed: (count) => `不合格 ${count}`,
  },
  noneShown: {
    all: 'まだ検証していません',
    'not-passed': 'すべての手順が合格です。',
    failed: '不合格の手順はありません。',
  },
  ours: 'この検証手順',
  firstFailed: (step, sentence) => `最初の不合格は手順 ${step}: ${sentence}`,
  nothingFailed: '不合格の手順はありません。',
  leftOpen: (count) => `${count} 件の手順は、必要な情報がここにないため判定していません。`,
  alsoFailed: (steps) => `ほかの不合格: ${steps.join('、')}`,
  showBytes: 'そのバイトを表示',
  agrees: '一致',
  disagrees: '不一致',
  unknownReason: '判定が異なる理由は分かっていません。どちらの判定も、そのまま示しています。',
  clause: (step) => `WebAuthn L3 §${step}`,
  none: '検証手順はまだ実行されていません',
  noneLine: {
    waiting: '応答が届くと、手順ごとに判定します。',
    other: '判定する認証情報がありませんでした。',
  },
  counts: {
    passed: (count) => `合格 ${count}`,
    failed: (count) => `不合格 ${count}`,
    policy: (count) => `ポリシー次第 ${count}`,
    'not-applicable': (count) => `該当なし ${count}`,
    'not-evaluated': (count) => `未評価 ${count}`,
  },
  expected: '期待',
  found: '実際',
  library: 'ライブラリ',
  libraryVerified: '検証成功',
  libraryRejected: '検証失敗',
  noLibrary: 'ライブラリには問い合わせていません。',
  unknownSubject: (step) => `手順 ${step}`,
  ...shared,
  disagreements,
};
