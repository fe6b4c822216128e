import type { ShellWords } from '../en.ts';

export const navigation: ShellWords['navigation'] = {
  label: '表示の切り替え',
  ceremonies: '記録',
  passkeys: 'パスキー',
  decode: 'デコード',
};

export const header: ShellWords['header'] = {
  copyOrigin: 'オリジンをコピー',
  authenticator: '認証器',
  device: 'このデバイス',
  virtual: '仮想認証器',
  virtualShort: '仮想認証器',
  settings: '仮想認証器の設定',
  language: '言語',
  languages: { en: 'English', ja: '日本語' },
  theme: 'テーマ',
  themes: { dark: 'ダーク', light: 'ライト', system: 'システムに合わせる' },
  openInBrowser: '別のブラウザーで開く',
  unavailableHere:
    'ワークベンチ自身のウィンドウでのみ使えます。ペアリングしたブラウザーは常に自分の認証器を使います。',
  unavailableHost:
    '仮想認証器を組み込むウィンドウがありません。ブラウザーまたはアプリケーションとして起動してください。',
};

export const virtual: ShellWords['virtual'] = {
  title: '仮想認証器',
  intro: 'このウィンドウの中で動くテスト用の認証器です。人の操作なしですぐに応答します。',
  holds: (count) => `認証情報を ${count} 件保持しています。`,
  kind: '種類',
  kinds: { platform: 'プラットフォーム', 'security-key': 'セキュリティキー' },
  kindNotes: {
    platform: 'デバイスに内蔵されています。トランスポートは internal です。',
    'security-key': '接続して使います。トランスポートは usb です。',
  },
  userVerification: 'ユーザー検証',
  userVerifications: { none: '機能なし', succeeds: '成功', fails: '失敗' },
  userVerificationNotes: {
    none: 'PIN も生体センサーもありません。UV は 0 のままです。',
    succeeds: '本人と確認されます。UV は 1 になります。',
    fails: '試みますが、本人と確認されません。',
  },
  residentKeys: '検出可能な認証情報を保存する',
  residentKeysNote: 'ユーザー名なしのサインインに必要です。',
  noDiscoverablePasskey:
    'Chromium では、ユーザー検証のできないセキュリティキーで検出可能なパスキーを作成できません。residentKey が "required" でも "preferred" でも、すぐに NotAllowedError になります。"discouraged" にするか、この設定をオフにしてください。',
  backupEligible: '新しいパスキーを同期可能にする（BE）',
  backupEligibleNote: '同期可能かどうかは登録時に決まり、後から変わりません。',
  backupState: '新しいパスキーを同期済みにする（BS）',
  backupStateNote: 'BE がオンのときだけ選べます。',
  userPresent: '人が触れる（UP）',
  userPresentNote: 'オフにすると、タイムアウトかキャンセルまで待ち続けます。',
};

export const banner: ShellWords['banner'] = {
  label: '仮想モード',
  text: (kind) =>
    `このウィンドウでは実際の認証器が無効です。仮想の${
      kind === 'platform' ? 'プラットフォーム認証器' : 'セキュリティキー'
    }が応答します。`,
  leave: 'このデバイスに戻す',
};

export const statusBar: ShellWords['statusBar'] = {
  ceremonies: (count) => `記録 ${count} 件`,
  passkeys: (count) => `パスキー ${count} 件`,
  listening: (origin, plainOrigin) => `${origin} と ${plainOrigin} で待ち受け中`,
  dataFolder: 'データ フォルダー',
  copyDataFolder: (path) => `データ フォルダーのパスをコピー: ${path}`,
  connections: {
    connecting: '接続しています…',
    live: '接続済み',
    lost: '接続が切れました。再接続しています…',
  },
  version: (version) => `バージョン ${version}`,
};

export const lateView: ShellWords['lateView'] = {
  title: '読み込みエラー',
  failed:
    'この画面を読み込めませんでした。ワークベンチが動作していることを確認して、もう一度お試しください。解決しない場合は、ページを再読み込みしてください。',
  again: '再試行',
};

export const gate: ShellWords['gate'] = {
  loading: 'ワークベンチを開いています…',
  unreachableTitle: 'RP が応答しません',
  unreachableText:
    'ワークベンチのサーバーが終了したか、起動中です。このページは自動的に再試行します。データは失われません。',
  unreadableTitle: 'RP から想定外の応答がありました',
  unreadableText:
    'このページとサーバーのバージョンが違うようです。ページを再読み込みするか、ワークベンチを再起動してください。',
  pairTitle: 'このブラウザーをペアリング',
  pairText:
    '記録とパスキーを見られるのは、許可したウィンドウだけです。ワークベンチのウィンドウで「別のブラウザーで開く」を選び、そのリンクをここで開いてください。リンクは 1 回だけ使えます。',
  pairField: 'ペアリング用のリンクまたはコード',
  pairFieldNote: 'ワークベンチを起動したターミナルにも表示されます。',
  pairButton: 'ペアリング',
  pairUnreadable: 'ペアリング用のリンクでもコードでもありません。',
};

export const pairing: ShellWords['pairing'] = {
  title: '別のブラウザーで開く',
  text: 'どちらかのリンクを別のブラウザーで開いてください。コードは同じもので、短い時間内に 1 回だけ使えます。',
  link: 'HTTPS',
  linkNote: '本番と同じ条件です。ワークベンチの認証局を信頼するまで、ブラウザーは警告を表示します。',
  plainLink: 'HTTP（localhost）',
  plainLinkNote: '証明書は不要です。ブラウザーは localhost を安全とみなすので、パスキーを使えます。',
  expires: (time) => `${time} まで有効です。`,
  again: '新しいリンクを作る',
  making: 'リンクを作成しています…',
};

export const accountPicker: ShellWords['accountPicker'] = {
  title: 'パスキーを選択',
  text: (rpId) => `${rpId} のパスキーが複数あり、どれでもサインインできます。`,
  noName: '名前が保存されていません',
  accounts: 'アカウント',
  none: 'どれも使わない',
};
