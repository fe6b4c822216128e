import { chainRules } from '../../../../shared/words/ja/chain-rules.ts';
import { clauseChecks } from '../../../../shared/words/ja/clause-checks.ts';
import { findings } from '../../../../shared/words/ja/findings.ts';
import { inputFindings } from '../../../../shared/words/ja/input-findings.ts';
import { meanings } from '../../../../shared/words/ja/meanings.ts';
import { recognition } from '../../../../shared/words/ja/recognition.ts';
import { steps } from '../../../../shared/words/ja/steps.ts';
import { findingTablesOf } from '../finding-tables-of.ts';
import type { DecodeWords } from './en.ts';

export const words: DecodeWords = {
  title: 'デコード',
  box: 'デコードする内容',
  field: 'デコードするテキスト',
  placeholder: '16 進数、base64url、JSON、PEM、16 進ダンプ、セレモニー ファイルなどを貼り付けてください',
  note: 'アテステーション オブジェクト、認証器データ、クライアント データ、COSE 鍵、証明書、TPM の構造体、JWS、CBOR、DER、オプション、応答、セレモニー全体を解析します。ファイルのドロップもできます。内容がこのコンピューターの外に送られることはなく、保存もされません。',
  pasted: '貼り付けたテキスト',
  chooseFile: 'ファイルを選択…',
  clear: 'クリア',
  refused: {
    'too-large': (name, most) =>
      `${name} は ${most} を超えています。これほど大きな構造体はありません。各行がセレモニーであれば、記録の一覧にドロップすると 1 行ずつインポートできます。`,
    unreadable: (name) =>
      `${name} を読み取れません。移動されたか、ロックされている可能性があります。もう一度選択してください。`,
  },
  isLarge: (size) => `${size} あります。解析に数秒かかることがあります。`,
  decodeAnyway: 'デコードする',
  interpretation: '判別の結果',
  takenFor: ({ kind, notation, reason, at }) =>
    `${kind}として読みました（表記: ${notation}${at === undefined ? '' : `、位置: ${at}`}）。理由: ${reason}`,
  nothing: '判別できません。',
  couldBe: 'ほかの候補',
  alternative: (kind, notation) => `${kind}（${notation}）`,
  readAs: '読み方',
  writtenIn: '表記',
  asItLooks: '自動に戻す',
  item: (count) => `${count} 件中の番号`,
  importAll: (count) => `${count} 件すべてをインポート`,
  judging: '判定しています…',
  keep: 'セレモニーとして保存',
  keepNote: 'この内容だけに基づく判定です。まだ記録には入っていません。',
  findings: (count) => `検出事項 ${count} 件`,
  noFindings: '問題は見つかりません。',
  samples: 'サンプルから始める',
  sampleNames: {
    attestationObject: { name: 'アテステーション オブジェクト', about: 'packed 形式、証明書付き、base64url' },
    signIn: { name: 'サインイン', about: '応答、チャレンジ、鍵。判定します' },
    wrongOrigin: { name: '拒否されるサインイン', about: 'オリジンが異なります' },
    authenticatorData: { name: '認証器データ', about: '16 進ダンプ' },
    certificate: { name: 'アテステーション証明書', about: 'PEM' },
    clientData: { name: 'clientDataJSON', about: 'テキスト' },
    tpmStatement: { name: 'TPM アテステーション', about: 'certInfo と pubArea も解析します' },
    coseKey: { name: 'COSE 鍵', about: '16 進' },
    options: { name: '作成オプション', about: '誤りを含みます' },
  },
  samplesFrom: 'オプション以外は WebAuthn Level 3 のテスト ベクターです。',
  recognition,
  findingTables: findingTablesOf({ findings, chainRules, meanings, inputFindings, steps, clauseChecks }),
};
