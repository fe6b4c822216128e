import type { attestation as english } from '../en/attestation.ts';

export const attestation: typeof english = {
  title: 'アテステーション',
  intro: '鍵が作られた場所を、誰が保証しているか。',
  ofRecord: '認証情報の記録に残っている、登録時のものです。',
  types: {
    None: 'アテステーションなし',
    Self: '自己アテステーション',
    Basic: 'ベーシック アテステーション',
    AttCA: 'アテステーション CA',
    AnonCA: '匿名化 CA',
    BasicOrAttCA: 'ベーシック アテステーションまたはアテステーション CA',
    unknown: '種類は判定できません',
  },
  typeLines: {
    None: '鍵がどこで作られたかは、誰も保証していません。パスキーは問題なく使えますが、機種は自己申告にすぎません。',
    Self: '新しい鍵が自分自身のステートメントに署名しています。認証器が秘密鍵を持つことは分かりますが、認証器の製造元は証明されません。',
    Basic: '製造元がこの機種の多数の機器に共通で組み込んだ鍵が、新しい鍵を保証しています。',
    AttCA: '認証局が（TPM の場合のように）この機器専用のアテステーション鍵を発行し、保証しています。',
    AnonCA:
      '認証局がこの鍵だけのために証明書を発行しています。同じ機器の 2 つのパスキーを結び付けることはできません。',
    BasicOrAttCA:
      '証明書が新しい鍵を保証しています。多数の機器で共有されるもの（ベーシック）か、認証局がこの機器だけに発行したものかは、バイト列からは分かりません。',
    unknown: '形式の検証手続きが成り立たないため、何が証明されるかは未定です。',
  },
  withheld: {
    'asked-none':
      'こちらが attestation: "none" を指定しました。その場合、認証器が何を作っても、クライアントがステートメントを空にします（§5.1.3）。',
    'not-given': (asked) =>
      `attestation: "${asked}" を指定しましたが、届きませんでした。認証器がアテステーションを持たないか、クライアントまたはユーザーが渡さなかったかのどちらかです。`,
    unknown: 'ステートメントは空です。認証器が作らなかったか、クライアントが取り除いたかのどちらかです。',
  },
  trust: {
    title: '信頼できるか',
    'no-attestation': '信頼の対象がありません。ステートメントが作られていません。',
    self: '証明書がないため、鍵自身のほかに信頼の拠り所はありません。',
    'not-verified': 'いいえ。ステートメントが成り立ちません。',
    'unknown-format': '未定です。未知の形式のため検証できません。',
    trusted: (anchor) => `はい。「${anchor}」まで、チェーンの規則がすべて成り立っています。`,
    broken: (anchor) => `いいえ。「${anchor}」に行き着きますが、チェーンの規則に違反があります。`,
    nowhere: '示されていません。この形式で既知のルート証明書には行き着きません。',
  },
  chosen: 'RP が選んだルート証明書です。',
  notChosen:
    'このルート証明書はワークベンチに付属のものです。この RP は独自のルートを選んでいないため、手順 24 はポリシー次第のままです。実際の RP はここで判断します。',
  notChosenNowhere:
    'ワークベンチに付属のルート証明書と照合しました。この RP は独自のルートを選んでいないため、手順 24 はポリシー次第のままです。',
  judgedAt: {
    registration: (moment) => `登録時（${moment}）の時点で判定しました。`,
    now: (moment) => `登録の時刻が分からないため、現在（${moment}）の時点で判定しました。`,
  },
  procedure: (fmt) => `${fmt} の検証手続き（1 文ずつ）`,
  pathRules: 'チェーンの規則',
  statuses: {
    passed: '成立',
    failed: '不成立',
    'not-evaluated': '未評価',
    warning: '要確認',
    note: '参考',
  },
  expected: '期待',
  found: '実際',
  showBytes: 'バイト列',
  showBytesOf: (sentence) => `バイト列: ${sentence}`,
  because: (sentence) => `理由: ${sentence}。`,
  notJudged: '応答に、判定できるステートメントが含まれていません。',
  compoundLine: '複数のステートメントをまとめたものです。すべてが成り立つ必要があります。',
  part: (index, fmt) => `複合ステートメントの ${index} 番目: ${fmt}`,
  statement: { tpm: 'TPM が証明した内容', 'android-safetynet': 'Google のサービスが署名した内容' },
  statementLines: {
    tpm: 'certInfo は TPM が署名した内容、pubArea はその対象の鍵の記述です。',
    'android-safetynet': 'JWS（ヘッダー、ペイロード、署名）です。このサービスは 2025 年に終了しました。',
  },
  parts: {
    certInfo: 'certInfo（証明された事実）',
    pubArea: 'pubArea（鍵）',
    header: 'ヘッダー',
    payload: 'ペイロード',
  },
};
