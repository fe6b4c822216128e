import type { meanings as english } from '../en/meanings.ts';

type Meanings = typeof english;

const flags: Meanings['flags'] = {
  UP: { set: '人が操作した', clear: '人の操作なし' },
  RFU1: { set: '予約ビットがオン', clear: '予約' },
  UV: { set: '本人を確認した', clear: '本人は未確認' },
  BE: { set: '同期できる', clear: '1 台のデバイスに固定' },
  BS: { set: '同期済み', clear: '同期されていない' },
  RFU2: { set: '予約ビットがオン', clear: '予約' },
  AT: { set: '新しい鍵が続く', clear: '鍵は続かない' },
  ED: { set: '拡張機能が続く', clear: '拡張機能は続かない' },
};

const backup: Meanings['backup'] = {
  'single-device': 'デバイス固定パスキー',
  'not-allowed': 'BE なしの BS は許されない組み合わせ',
  'multi-device': '同期パスキー、今は未同期',
  'backed-up': '同期パスキー、同期済み',
};

const faults: Meanings['faults'] = {
  truncated: 'バイトが途中で終わっています',
  'trailing-bytes': '末尾に余分なバイトがあります',
  'duplicate-map-key': '同じキーがマップに 2 つあります',
  'non-canonical-length': '最短の形ではありません',
  'indefinite-length': '不定長は使えません',
  'map-keys-out-of-order': 'マップのキーの順序が違います',
  'tag-not-allowed': 'ここでは CBOR タグは使えません',
  'nesting-too-deep': '入れ子が深すぎます',
  'too-many-items': '要素が多すぎて表示できません',
  'reserved-value': '予約された値です',
  'reserved-bits-set': '予約ビットがオンです',
  'flag-contradicts-data': 'フラグとデータが矛盾しています',
  'invalid-utf-8': 'UTF-8 ではありません',
  'invalid-json': 'JSON ではありません',
  'invalid-base64url': 'base64url ではありません',
  'missing-member': '必須の項目がありません',
  'unexpected-member': 'ここにあってはならない項目です',
  'unexpected-type': '型が違います',
  'unexpected-value': '値が違います',
  'unknown-format': '未知の形式です',
  'length-out-of-range': '長さが範囲外です',
  'invalid-der': 'DER ではありません',
  'non-canonical-der': 'BER ですが DER の形式ではありません',
  'non-canonical-json': 'クライアントが使うべき直列化の形式ではありません',
  'obsolete-member': '以前の WebAuthn レベルのメンバーです',
};

export const meanings: Meanings = {
  flags,
  backup,
  faults,
  sha256OfRpId: (rpId) => `「${rpId}」の SHA-256`,
  sha256Of: (of) => `${of} の SHA-256`,
  algorithm: (name) => `アルゴリズム ${name}`,
  keyType: (name) => `鍵の種類 ${name}`,
  curve: (name) => `曲線 ${name}`,
  attestationFormat: {
    none: 'アテステーションなし',
    packed: 'packed アテステーション',
    tpm: 'TPM アテステーション',
    'android-key': 'Android 鍵アテステーション',
    'android-safetynet': 'SafetyNet（サービス終了）',
    'fido-u2f': 'U2F アテステーション',
    apple: 'Apple 匿名アテステーション',
    compound: '複数のアテステーション',
  },
  otherFormat: '未知のアテステーション形式',
  aaguidZero: 'すべて 0: 機種の申告なし',
  aaguidUnknown: '公開された名前のない機種',
  certificate: (index) => (index === 0 ? 'アテステーション証明書' : `その上の発行者 ${index}`),
  unsupportedCounter: 'カウンターなし',
  challengeIsOurs: '送信したものと同じ',
  members: (count) => `${count} 項目`,
  items: (count) => `${count} 件`,
};
