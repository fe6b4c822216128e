import type { lifeline as english } from '../en/lifeline.ts';

const changes: (typeof english)['changes'] = {
  'counter-unused':
    'どちらも 0 です。同期パスキーと同じく、この認証器は数えないため、比較の対象がありません。',
  'counter-rose': '期待どおり増えました。',
  'counter-stayed':
    '増えていません。鍵の複製、故障、または同じ応答の二重送信が考えられますが、兆候であって証拠ではありません。対応は RP が決めます。',
  'counter-fell':
    '減りました。鍵の複製、故障、または応答の順序の入れ替わりが考えられますが、兆候であって証拠ではありません。対応は RP が決めます。',
  'counter-fell-to-zero':
    '0 に戻りました。認証器がリセットされたか、数えないものに替わったと考えられますが、兆候であって証拠ではありません。対応は RP が決めます。',
  'backup-eligibility-gained':
    '違反です。1 台のデバイス専用として作られたのに、同期可能と主張しています。BE は登録後に変わりません。',
  'backup-eligibility-lost':
    '違反です。同期可能として作られたのに、同期不可と主張しています。BE は登録後に変わりません。',
  'backup-impossible': '違反です。同期可能でないのに同期済みとされています。BS には BE が必要です。',
  'backed-up':
    '同期済みになりました。デバイスをなくしてもパスキーは失われないため、ほかのサインイン方法を減らすことも検討できます。',
  'no-longer-backed-up':
    '同期済みではなくなりました。デバイスをなくすとパスキーも失われます。別のパスキーの追加を案内してください（§6.1.3 の助言）。',
  'user-verification-lost':
    '今回は PIN や生体認証による本人確認がありません。ユーザー検証が必須のときだけ不合格になります。',
  'user-verification-gained': '今回は PIN や生体認証による本人確認がありました。前回はありませんでした。',
  'attachment-changed':
    '内蔵か外付けかが前回と違います。同期パスキーではあり得ますが、デバイス固定パスキーではあり得ません。',
  'transports-changed': 'トランスポートが以前と違います。',
  'model-changed': '同じ認証情報を別の機種が名乗っています。',
  'rp-id-changed': '別の RP ID に応答しています。認証情報は 1 つの RP ID 専用です。',
  'origin-changed': '同じ RP ID の別のオリジンで使われました。',
};

export const lifeline: typeof english = {
  title: '履歴',
  intro:
    'この認証情報のすべての登録とサインインを新しい順に並べます。受理されなかった応答は、その後の比較に影響しません。',
  loading: 'この認証情報の履歴を読み込んでいます…',
  failed: '履歴を読み込めませんでした。',
  again: 'もう一度試す',
  waiting: {
    title: 'ここに履歴が表示されます',
    line: '応答に認証情報 ID が含まれていれば、その認証情報の記録をすべて並べます。',
  },
  none: { title: '認証情報がありません', line: 'この記録には認証情報 ID がありません。' },
  passkey: (name) => `パスキー「${name}」`,
  noPasskey:
    'この ID のパスキーは保存されていません。ここで削除されたか、登録されたことがないか、ファイルから読み込まれたものです。',
  credentialId: 'credentialId',
  copyId: '認証情報 ID をコピー',
  copyShort: 'コピー',
  events: (count) => `${count} 件`,
  event: '1 件',
  shown: (shown, total) => `全 ${total} 件のうち新しい ${shown} 件を表示`,
  more: 'さらに前を表示',
  list: 'この認証情報の記録（新しい順）',
  kinds: { registration: '登録', authentication: 'サインイン' },
  here: '表示中',
  imported: 'ファイルから',
  virtual: '仮想認証器',
  noAnswer: '読み取れる応答なし',
  counter: (before, now) => `signCount ${before} → ${now}`,
  firstCounter: (now) => `signCount ${now}`,
  counts: { rose: '増加', unused: 'カウンターなし' },
  expectNothing: '比較できる以前の記録がありません。',
  comparedWith: {
    accepted: '最後に受理された応答と比較',
    unaccepted: '受理されていない直前の応答と比較',
  },
  facts: {
    attachment: '接続形態',
    transports: 'トランスポート',
    client: 'クライアント',
    rpId: 'RP の ID',
    origin: 'オリジン',
  },
  attachments: { platform: '内蔵（platform）', 'cross-platform': '外付け（cross-platform）' },
  chart: {
    title: 'signCount の推移',
    flat: '0 のままです。この認証情報にカウンターはありません。',
    summary: (first, last, count) => `${count} 件の応答で ${first} から ${last} になりました。`,
    drops: (count) => (count === 0 ? '毎回増えています。' : `増えなかったことが ${count} 回あります。`),
    point: (count, moment) => `${moment}: ${count}`,
  },
  remarkable: { none: '特筆すべき変化はありません。', title: '変化' },
  changes,
};
