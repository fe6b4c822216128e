import type { InspectorWords } from '../en.ts';

const seconds = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ミリ秒` : `${(milliseconds / 1000).toFixed(1)} 秒`;

export const verdict: InspectorWords['verdict'] = {
  sentenceGap: '',
  showRepeated: '元のセレモニーを表示',
  seconds,
  bytes: (count) => `${count.toLocaleString('ja')} バイト`,
  registrationBy: (userName) => `登録 · ${userName}`,
  authenticationBy: (userName) => `サインイン · ${userName}`,
  registration: '登録',
  authentication: 'サインイン',
  title: {
    waiting: '認証器の応答を待っています',
    unanswered: '応答がありませんでした',
    acceptedRegistration: '受理: 新しいパスキーを保存しました',
    acceptedAuthentication: '受理: 署名でパスキーを確認しました',
    refused: (name) => `クライアントが拒否しました: ${name}`,
    cancelled: 'キャンセル: この要求を取り消しました',
    rejectedAt: (step, sentence) => `手順 ${step} で拒否: ${sentence}`,
    rejections: {
      'body-too-large': '拒否: 応答が受け付けられる大きさを超えています',
      'broken-json': '拒否: 応答が JSON ではありません',
      'not-a-response': '拒否: JSON ですが、認証情報ではありません',
      'challenge-used': '拒否: このチャレンジにはすでに応答があります',
      'challenge-expired': '拒否: チャレンジの期限が切れていました',
      'unknown-credential': '拒否: このパスキーは登録されていません',
      'disabled-credential': '拒否: このパスキーはここで無効にされています',
      'credential-already-registered': '拒否: この認証情報は登録済みです',
      'step-failed': '拒否: 検証手順が不合格です',
      'library-rejected': 'ライブラリが拒否: こちらの手順では問題が見つかりません',
    },
    rejected: '拒否',
  },
  line: {
    waiting: 'オプションは送信済みです。認証器に触れるか、ダイアログに答えるか、キャンセルしてください。',
    unanswered: '何も届かないうちに、チャレンジの期限が切れたか、ワークベンチが閉じられました。',
    refused: 'クライアントは認証情報ではなく例外を返しました。判定するバイトはありません。',
    cancelled: 'ページが要求を中断しました。認証器からは何も送られていません。',
    'body-too-large': (bytes) => `${bytes}が届きました。先頭だけを残し、解析はしていません。`,
    'broken-json': '届いた文字は、下にそのまま残してあります。',
    'not-a-response':
      '認証情報は id、type、response を持つオブジェクトです。届いたものは下にそのまま残してあります。',
    'challenge-used':
      'チャレンジは 1 回の応答にだけ使えます。同じバイトが再び届けば、内容にかかわらずリプレイです。',
    'challenge-expired': 'チャレンジの有効期間は 5 分です。この応答はそのあとに届きました。',
    'unknown-credential': 'この認証情報 ID に一致するパスキーは、ここに登録されていません。',
    'disabled-credential': 'パスキーの一覧で有効に戻すと、再び受理されます。',
    'credential-already-registered': '1 つの認証情報 ID は 1 つのアカウントにしか属せません。',
    expectedAndFound: (expected, found) => ({
      before: '期待した値は ',
      expected,
      between: '、届いた値は ',
      found,
      after: ' です。',
    }),
    moreFailed: (steps) => `ほかに ${steps.length} 件の手順が不合格です（手順 ${steps.join('、')}）。`,
    counts: (passed, left) =>
      left === 0
        ? `検証手順 ${passed} 件が合格です。`
        : `検証手順は ${passed} 件が合格、${left} 件が未評価です。`,
    libraryAgrees: 'ライブラリの判定も同じです。',
    libraryAccepts: 'ライブラリなら受理します。',
    libraryRejects: (message) => `ライブラリは拒否しています:「${message}」`,
    librarySays: (message) => `ライブラリの判定も同じです:「${message}」`,
    libraryRejectsSilently: 'ライブラリは理由を示さずに拒否しています。',
  },
  facts: {
    label: '要点',
    signCount: 'signCount',
    noCounter: 'カウンターなし',
    fell: '減少',
    stayed: '増えていない',
    backup: { BE: 'BE', BS: 'BS' },
    authenticator: '認証器',
    algorithm: 'アルゴリズム',
    took: '所要時間',
    tookOf: (timeout) => `/ ${timeout}`,
    virtual: '仮想認証器',
    noModel: '機種の申告なし',
    virtualModel: 'Chromium の仮想認証器',
    unknownModel: '不明な機種',
    certainty: {
      none: '自己申告、証明なし',
      zero: 'aaguid がすべて 0',
      self: '自己申告、自己署名のみ',
      certified: '証明書あり、ルートは未確認',
      remembered: '登録時のまま',
    },
  },
};
