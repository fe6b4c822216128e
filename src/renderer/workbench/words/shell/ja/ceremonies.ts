import type { ShellWords } from '../en.ts';

export const actions: ShellWords['actions'] = {
  create: 'パスキーを作成',
  signIn: 'サインイン',
  import: 'セレモニーをインポート…',
  decode: 'バイト列をデコード…',
  running: 'このウィンドウでセレモニーを実行中です。',
};

export const list: ShellWords['list'] = {
  label: '登録・認証の記録',
  kinds: { registration: '登録', authentication: 'サインイン' },
  noUserName: 'ユーザー名なし',
  count: (count) => `signCount ${count}`,
  virtual: '仮想',
  today: '今日',
  yesterday: '昨日',
  pinned: 'ピン留め',
  others: 'その他',
  loading: '読み込んでいます…',
  shown: (matched, total) => `${total} 件中 ${matched} 件`,
  all: (total) => `${total} 件`,
  order: '並べ替え',
  orders: {
    newest: '新しい順',
    oldest: '古い順',
    user: 'ユーザー名順',
    outcome: '結果別',
    slowest: '所要時間の長い順',
    'worst-finding': '重大な検出事項の順',
  },
  pause: '一覧の更新を一時停止',
  resume: '再開（新しい記録をすぐに表示）',
  held: (count) => `新着 ${count} 件`,
  showHeld: (count) => `新着 ${count} 件を表示して再開`,
  clear: '一覧をクリア（記録は残ります）',
  showCleared: (count) => `以前の ${count} 件を表示`,
  more: '一覧のその他の操作',
  rowMenu: (name) => `${name} の操作`,
  menu: {
    pin: '先頭にピン留め',
    unpin: 'ピン留めを外す',
    addNote: 'メモを追加…',
    changeNote: 'メモを編集…',
    showUser: (name) => `「${name}」だけを表示`,
    hideUser: (name) => `「${name}」を隠す`,
    showFormat: (fmt) => `形式が ${fmt} のものだけを表示`,
    remove: '削除',
    removeAll: (count) => `表示中の ${count} 件を削除（ピン留めを除く）`,
  },
  note: 'メモ',
  noteTitle: 'この記録のメモ',
  noteHint: '一覧に表示され、絞り込みの対象にもなります。',
  saveNote: '保存',
  rp: (rpId) => `RP ID ${rpId}`,
  took: (duration) => `所要時間 ${duration}`,
  imported: 'インポート',
  findings: { error: 'エラー', warning: '警告', note: '参考' },
  nothingMatches: '条件に合う記録がありません',
  nothingMatchesText: (total) => `${total} 件の記録が、この絞り込みで隠れています。`,
  clearedTitle: '一覧をクリアしました',
  clearedText: (count) =>
    `以前の ${count} 件は残っていて、表示していないだけです。これから行うものはここに表示されます。`,
  pausedTitle: '一覧は一時停止中です',
  pausedText: '停止した時点では記録がありませんでした。これから行うものは記録され、再開すると表示されます。',
  emptyImport:
    'ほかで行われたセレモニーは、ここにドロップするか貼り付けてください（セレモニー ファイル、応答、NDJSON）。',
  empty: '登録とサインインは、拒否されたものも含めて、行われるとすぐここに表示されます。',
  failedAt: (step) => `手順 ${step}`,
  rejections: {
    'body-too-large': '本文が大きすぎる',
    'broken-json': 'JSON が不正',
    'not-a-response': '応答ではない',
    'challenge-used': 'チャレンジの再利用',
    'challenge-expired': 'チャレンジの期限切れ',
    'unknown-credential': '未知の認証情報',
    'disabled-credential': '無効なパスキー',
    'credential-already-registered': '登録済み',
    'step-failed': '手順が不合格',
    'library-rejected': 'ライブラリが拒否',
  },
  waiting: 'クライアントの応答待ち',
  unanswered: '応答なし',
  unjudged: '未判定',
  undecided: '情報不足',
};

export const dropping: ShellWords['dropping'] = {
  import: 'ドロップしてセレモニーをインポート',
  decode: 'ドロップしてデコード',
};

export const welcome: ShellWords['welcome'] = {
  title: '最初のパスキーを登録しましょう',
  lines: [
    'ワークベンチは、リライング パーティー（RP）として、ウェブサイトと同じように認証器にパスキーを求めます。',
    '返ってきた内容は、すべてここに表示されます。各フィールドのバイトと、どの検証手順に合格・不合格だったかが分かります。',
    '続けてサインインすると、何が変わったかを確認できます。',
  ],
  local: 'このコンピューターの外には何も送信しません。',
  noAuthenticatorTitle: '内蔵の認証器が見つかりません',
  noAuthenticator:
    'このクライアントは、Windows Hello や Touch ID などがないと報告しています。セキュリティキーを接続するか、仮想認証器で試してください。',
  useVirtual: '仮想認証器を使う',
};

export const detail: ShellWords['detail'] = {
  failed: 'この記録を読み込めませんでした',
  again: '再試行',
};

export const run: ShellWords['run'] = {
  asking: 'RP からオプションを取得しています…',
  waiting: '認証器の応答を待っています…',
  sending: 'RP に応答を送信しています…',
  elapsed: (elapsed, timeout) => `${timeout} 秒中 ${elapsed} 秒`,
  progress: '経過時間',
  registration: (userName) => `${userName} の登録`,
  authentication: (userName) =>
    userName === null ? 'ユーザー名なしのサインイン' : `${userName} のサインイン`,
  hint: 'システムの案内に従って、キーに触れる、センサーを使う、または PIN を入力してください。',
  hintVirtual: '仮想認証器はすぐに応答します。ただし、「人が触れる」がオフの場合は応答しません。',
  cancel: 'キャンセル',
  show: '表示',
};

export const notices: ShellWords['notices'] = {
  label: 'お知らせ',
  dismiss: '閉じる',
  unsentTitle: '応答が RP に届きませんでした',
  unsentText: 'このウィンドウに保存してあります。何も失われていません。',
  sendAgain: '再送信',
  copyAnswer: '応答をコピー',
  deleted: (count) => `記録を ${count} 件削除しました`,
  deletedText: '10 分以内なら、Ctrl+Z でも元に戻せます。',
  undo: '元に戻す',
  noCeremoniesLeft: {
    message: 'このパスキーの記録は残っていません。',
    nextStep: '認証情報は保存されています。サインインすると、履歴が新しく始まります。',
  },
  notRestored: {
    message: '削除を元に戻せませんでした。',
    nextStep: '10 分を過ぎたか、ワークベンチを再起動したため、記録は失われました。',
  },
  discard: '破棄',
  noPasskeys: (userName) => ({
    message: `「${userName}」には、この RP ID で使える有効なパスキーがありません。`,
    nextStep: '先にこのユーザーのパスキーを作成するか、ユーザー名を指定せずにサインインしてください。',
  }),
  noWebAuthn: {
    message: 'ここでは WebAuthn を使えません。',
    nextStep: 'パスキーに対応したブラウザーで、https または http://localhost で開いてください。',
  },
  noJsonMethods: {
    message: 'このブラウザーは、WebAuthn のオプションを JSON から読み取れません。',
    nextStep: 'Chrome または Edge 129、Firefox 119、Safari 18.4 以降を使ってください。',
  },
  fileUnreadable: {
    message: 'ファイルを最後まで読み取れませんでした。',
    nextStep:
      '移動されたか、ロックされている可能性があります。読み取れた分は保存されています。もう一度ファイルを選択してください。',
  },
  desktopFailed: {
    message: 'デスクトップ アプリケーションが実行できませんでした。',
    nextStep: '再試行するか、ペアリング用のリンクをコピーしてください。',
  },
};
