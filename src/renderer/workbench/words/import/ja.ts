import { inputFindings } from '../../../../shared/words/ja/input-findings.ts';
import { recognition } from '../../../../shared/words/ja/recognition.ts';
import type { ImportWords } from './en.ts';

export const words: ImportWords = {
  label: 'インポート',
  phases: {
    reading: 'インポート中…',
    done: 'インポートしました',
    cancelled: 'インポートを中止しました',
    failed: 'インポートが途中で終わりました',
  },
  cancel: '中止',
  dismiss: 'インポートの結果を閉じる',
  progress: '読み込みの進み具合',
  files: (count) => `${count} 個のファイル`,
  readOf: (read, total) => `${total} 中 ${read}`,
  kept: (count) => `${count} 件を保存`,
  leftOut: (count) => `${count} 件を除外`,
  showOnly: 'これだけを表示',
  undo: 'インポートを元に戻す',
  badLabel: '除外したもの',
  place: (fileName, line) => `${fileName} の ${line} 行目`,
  lookAt: '内容を見る',
  more: (count) => `ほかに ${count} 件あります。`,
  notACeremony: (kind) => `${kind}であり、セレモニーではありません。`,
  notText: 'テキストではありません。構造体であれば「デコード」で解析できます。',
  inFile: (sentence, member) => `${member}: ${sentence}`,
  recognition,
  inputFindings,
};
