import type { recognition as english } from '../en/recognition.ts';

const kinds: (typeof english)['kinds'] = {
  'ceremony-file': 'セレモニー ファイル',
  'registration-response': 'RegistrationResponseJSON',
  'authentication-response': 'AuthenticationResponseJSON',
  'creation-options': 'PublicKeyCredentialCreationOptionsJSON',
  'request-options': 'PublicKeyCredentialRequestOptionsJSON',
  structures: '構造体',
  list: '複数の入力',
  nothing: '未知の内容',
  'attestation-object': 'アテステーション オブジェクト',
  'authenticator-data': '認証器データ',
  'cose-key': 'COSE 鍵',
  certificate: '証明書',
  'client-data': 'clientDataJSON',
  jws: 'JWS',
  'tpm-attest': 'TPMS_ATTEST',
  'subject-public-key-info': 'SubjectPublicKeyInfo',
  'ecdsa-signature': 'ECDSA 署名',
  der: 'DER',
  json: 'JSON',
  cbor: 'CBOR',
};

const notations: (typeof english)['notations'] = {
  hex: '16 進数',
  'hex-dump': '16 進ダンプ',
  'byte-list': 'バイトの一覧',
  'escaped-string': 'エスケープされた文字列',
  base64: 'base64',
  base64url: 'base64url',
  binary: 'バイナリ',
  'utf-8': 'テキスト',
  'utf-16': 'UTF-16 テキスト',
  json: 'JSON',
  'json-bytes': 'JSON の数値の一覧',
  pem: 'PEM',
};

const reasons: (typeof english)['reasons'] = {
  'format-member': () => '"format" にそう書かれているため',
  'json-members': (seen) => `${seen} があるため`,
  'cbor-map-keys': (seen) => `${seen} を持つ CBOR マップのため`,
  'cose-labels': (seen) => `ラベル ${seen} を持つ CBOR マップのため`,
  'authenticator-data-lengths': (seen) => `フラグと長さが合うため（${seen}）`,
  'authenticator-data-head': (seen) => `フラグと長さが合うため（${seen}）。ただし余分なバイトがあります`,
  'der-shape': (seen) => `${seen} で始まるため`,
  'pem-label': (seen) => `PEM のラベルが ${seen} のため`,
  'broken-pem': (seen) =>
    `読めないブロックを含む PEM です（${seen}）。BEGIN から END まで、すべてのブロックをコピーしてください。`,
  'tpm-magic': (seen) => `TPM_GENERATED_VALUE（${seen}）で始まるため`,
  'client-data-members': (seen) => `${seen} があるため`,
  'three-base64url-parts': () => '3 つの base64url が「.」で区切られているため',
  'one-cbor-item': (seen) => `最後のバイトまで 1 つの CBOR 項目（${seen}）のため`,
  'cbor-that-breaks-off': (seen) => `${seen} を持つ CBOR マップとして始まるため`,
  'json-value': () => 'JSON のため',
  'json-array': (seen) => `${seen} 件の配列のため`,
  'json-lines': (seen) => `JSON が ${seen} 行あるため`,
  empty: () => '内容がありません。ファイルを指定するか、パイプで渡してください。',
  'broken-json': (seen) =>
    `JSON のように始まりますが、JSON ではありません（${seen}）。引用符を含めて最後までコピーされているか確認してください。`,
  'other-json': (seen) =>
    `JSON（${seen}）ですが、WebAuthn のものではありません。セレモニー ファイル、"response" を持つ応答、オプション、clientDataJSON のいずれかが必要です。`,
  'bytes-of-no-known-form': (seen) =>
    `${seen} バイトですが、既知の構造ではありません。全体がコピーされているか確認してください。アテステーション オブジェクト、認証器データ、COSE 鍵、証明書、CBOR を判別できます。`,
  'base64-cut-off': (seen) =>
    `base64 の文字が ${seen} 個並んでいますが、バイトの区切りで終わっていません。途中で切れているか、1 文字多いようです。全体をコピーしてください。`,
  'text-of-no-known-form': () =>
    'テキストですが、JSON、PEM、16 進数、base64 のいずれとしても読めません。toJSON() の JSON か、16 進数または base64url のバイト列を渡してください。',
  chosen: () => 'そのように指定したため',
  'credential-of-no-kind': (seen) =>
    `PublicKeyCredential ですが、response（${seen}）は登録の応答でも認証の応答でもありません。認証情報全体を toJSON() で直列化してください。`,
  'bytes-lost': (seen) =>
    `${seen} のバイトは失われています。JSON.stringify は ArrayBuffer を {} にします。認証情報を toJSON() で直列化してください。`,
};

export const recognition: typeof english = { kinds, notations, reasons };
