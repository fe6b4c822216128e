import type { key as english } from '../en/key.ts';

export const key: typeof english = {
  title: '公開鍵',
  ofResponse: 'この登録で作られた鍵です。対になる秘密鍵は認証器から出ません。',
  ofRecord: 'このサインインの署名を検証する、登録時の鍵です。',
  loading: 'RP に問い合わせています…',
  failed: 'RP の判定を読み込めませんでした。',
  again: 'もう一度試す',
  nothing: {
    waiting: 'ここに鍵が表示されます',
    registration: '表示できる公開鍵がありません',
    authentication: 'このサインインの鍵は分かりません',
  },
  nothingLine: {
    waiting: '応答が届くと、鍵の各形式と、それを保証する者が表示されます。',
    registration: '応答の中に credentialPublicKey が見つかりませんでした。',
    authentication:
      'サインインの応答に鍵は含まれません。登録時に保存した鍵が必要ですが、この認証情報の記録はありません。',
  },
  facts: {
    algorithm: 'アルゴリズム',
    type: '鍵',
    advice: '使ってよいか',
    place: '場所',
  },
  bits: (count) => `${count} ビット`,
  unreadable: '鍵として読み取れません',
  signs: {
    ec: 'ECDSA（楕円曲線）',
    okp: 'エドワーズ曲線',
    rsa: 'RSA 暗号',
    mlDsa: 'ML-DSA（格子暗号）',
  },
  advice: {
    recommended: 'はい。WebAuthn がすべての RP に提示を勧める 3 つのうちの 1 つです（§5.4）。',
    sound: 'はい。一般的なものと同等に安全ですが、対応する認証器は少なめです。',
    uncommon: '破られてはいませんが、選ぶ理由もありません。対応する認証器やライブラリが少数です。',
    'post-quantum':
      '量子コンピューターに備えた新しい方式です。対応する認証器やライブラリはまだほとんどありません。',
    weak: 'いいえ。SHA-1 や 2048 ビット未満の鍵は、もう安全ではありません。',
    unknown: '未知のアルゴリズムです。',
  },
  form: '鍵の形式',
  forms: { cose: 'COSE 形式', jwk: 'JWK 形式', pem: 'PEM 形式' },
  formLines: {
    cose: '認証器データに入っているままの COSE_Key（RFC 9052）を 1 バイトずつ示します。',
    jwk: 'JSON Web Key（RFC 7517）。JOSE 系のライブラリ向けです。',
    pem: 'SubjectPublicKeyInfo（RFC 5280）。OpenSSL をはじめ、ほとんどのツールで使えます。',
  },
  noForm: 'この鍵はこの形式で表せません。値が欠けているか、長さが違うか、形式が対応していない種類の鍵です。',
  copy: (form) => `鍵を ${form} でコピー`,
  copyShort: 'コピー',
  show: 'バイト列で表示',
  showRegistration: '登録の記録を表示',
};
