import type { ShellWords } from '../en.ts';

export const passkeys: ShellWords['passkeys'] = {
  title: 'パスキー',
  intro: 'RP が保存している認証情報の記録です。秘密鍵が認証器の外に出ることはありません。',
  empty: '登録したパスキーがここに保存され、使うたびに何が変わったかを確認できます。',
  name: '名前',
  rename: '名前を変更',
  save: '保存',
  cancel: 'キャンセル',
  user: (userName, displayName) =>
    displayName === '' || displayName === userName ? userName : `${userName}（${displayName}）`,
  facts: {
    signCount: 'signCount',
    backup: '同期',
    algorithm: 'アルゴリズム',
    transports: 'トランスポート',
    authenticator: '認証器',
    created: '作成',
    lastUsed: '最終使用',
    platform: '登録した環境',
    credentialId: 'credentialId',
  },
  changes: {
    counter: (before, now) =>
      now < before
        ? `最後の応答で、カウンターが ${before} から ${now} に減りました。`
        : `最後の応答で、カウンターが ${now} のまま増えていません。`,
    show: 'そのサインインを表示',
    nowSynced: '最後の使用時に、同期済みに変わりました。',
    noLongerSynced: '最後の使用時に、同期されていない状態に変わりました。',
  },
  never: '未使用',
  unknown: '不明',
  noTransports: '指定なし',
  noCounter: 'カウンターなし',
  copyId: '認証情報 ID をコピー',
  enabled: '有効',
  disabledNote: '無効です。許可リストに入らず、アサーションは拒否されます。',
  remove: '削除',
  lifeline: '履歴',
  lifelineOf: (name) => `「${name}」の履歴`,
  removeTitle: (name) => `「${name}」を削除しますか？`,
  removeText:
    'RP からこのパスキーが削除されます。認証器の側には残るので、システムまたはキーの設定でも削除してください。',
  removeButton: 'パスキーを削除',
};

export const elements: ShellWords['elements'] = {
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできません',
  close: '閉じる',
  resizePanes: '表示領域の幅を変更',
};
