import type { InspectorWords } from '../en.ts';

const subjects: InspectorWords['steps']['subjects'] = {
  'response-type': { name: '応答の種類が正しい', failed: '応答の種類が違います' },
  'client-extension-results': {
    name: 'clientExtensionResults がオブジェクトである',
    failed: 'clientExtensionResults がオブジェクトではありません',
  },
  'extension-outputs': { name: '拡張機能の出力', failed: '拡張機能の出力が要求と違います' },
  'client-data-text': {
    name: 'clientDataJSON がテキストである',
    failed: 'clientDataJSON がテキストではありません',
  },
  'client-data-json': {
    name: 'clientDataJSON が JSON である',
    failed: 'clientDataJSON が JSON ではありません',
  },
  'client-data-type': { name: 'セレモニーの種類（type）', failed: '別の種類のセレモニーへの応答です' },
  challenge: { name: '送信したチャレンジと同じ', failed: '送信したチャレンジと違います' },
  origin: { name: 'オリジンが自分のもの', failed: '別のオリジンで作られた応答です' },
  'cross-origin': { name: '他サイトのフレーム内ではない', failed: '他サイトのフレーム内で動いていました' },
  'top-origin': { name: '外側のページが既知', failed: '外側のページが想定外です' },
  'client-data-hash': {
    name: 'clientDataJSON のハッシュ',
    failed: 'clientDataJSON のハッシュを計算できません',
  },
  'attestation-object': {
    name: 'attestationObject が CBOR である',
    failed: 'attestationObject を解析できません',
  },
  'rp-id-hash': { name: 'rpIdHash が自分の RP ID のもの', failed: '別の RP ID の認証情報です' },
  'user-present': { name: 'ユーザーの存在', failed: 'ユーザーの存在が確認されていません' },
  'user-verified': { name: 'ユーザー検証', failed: 'ユーザー検証が行われていません' },
  'backup-flags': { name: 'BS がオンなら BE もオン', failed: '同期可能でないのに同期済みと申告しています' },
  'backup-eligibility-policy': { name: '同期可能かどうか', failed: '同期の可否が要求と違います' },
  'backup-state-policy': { name: '同期の状態', failed: '同期の状態が要求と違います' },
  algorithm: { name: '提示したアルゴリズムである', failed: '提示していないアルゴリズムの鍵です' },
  'attestation-format': { name: '既知のアテステーション形式', failed: '未知のアテステーション形式です' },
  'attestation-statement': {
    name: 'アテステーション ステートメントの検証',
    failed: 'アテステーション ステートメントの検証に失敗しました',
  },
  'trust-anchors': { name: 'ルート証明書がある', failed: '対応するルート証明書がありません' },
  'attestation-trust': { name: 'アテステーションを信頼できる', failed: 'アテステーションを信頼できません' },
  'credential-id-length': {
    name: 'credentialId が長すぎない',
    failed: 'credentialId が 1023 バイトを超えています',
  },
  'credential-id-unused': {
    name: 'credentialId が未登録',
    failed: 'credentialId はすでにアカウントに属しています',
  },
  'allowed-credential': {
    name: '許可リストにある認証情報',
    failed: '許可リストにない認証情報です',
  },
  'user-and-record': {
    name: 'ユーザーと認証情報の対応',
    failed: '認証情報とユーザーが対応していません',
  },
  'assertion-parts': { name: 'アサーションの要素がそろっている', failed: 'アサーションの要素が足りません' },
  'backup-eligibility-kept': { name: 'BE は登録時のままオン', failed: 'オンだった BE がオフになっています' },
  'backup-eligibility-not-gained': {
    name: 'BE は登録時のままオフ',
    failed: 'オフだった BE がオンになっています',
  },
  signature: { name: '署名の検証', failed: '署名の検証に失敗しました' },
  'sign-count': { name: 'signCount が増えた', failed: '署名カウンターが増えていません' },
};

const reasons: InspectorWords['steps']['reasons'] = {
  'not-decoded': 'そこまでバイトを解析できませんでした',
  'not-sent': '応答に含まれていません',
  'no-extension-outputs': '拡張機能の出力がありません',
  'no-credential-record': 'この認証情報のレコードがありません',
  'same-origin': 'crossOrigin が true のときだけ対象です',
  'no-top-origin': 'topOrigin があるときだけ対象です',
  'conditional-mediation': '条件付きメディエーションでは問いません',
  'user-verification-not-required': 'userVerification は "required" ではありません',
  'relying-party-policy': 'RP がそれぞれ決めることです',
  'no-attestation': 'アテステーションがありません',
  'attestation-statement-not-verified': 'この形式のステートメントはまだ検証していません',
  'trust-anchors-not-asked': 'ルート証明書はまだ参照していません',
  'allow-list-empty': '許可リストは空でした',
  'record-not-backup-eligible': 'BE オンで登録された認証情報だけが対象です',
  'record-backup-eligible': 'BE オフで登録された認証情報だけが対象です',
  'signature-not-verified': '署名はここでは検証していません',
  'sign-count-unused': 'どちらも 0 で、カウンターがありません',
};

export const steps: InspectorWords['steps'] = {
  label: '検証手順',
  section: { registration: 'WebAuthn L3 §7.1', authentication: 'WebAuthn L3 §7.2' },
  failedOnly: '不合格のみ',
  noFailed: '不合格の手順はありません。',
  none: '検証手順はまだ実行されていません',
  noneLine: {
    waiting: '応答が届くと、手順ごとに判定します。',
    other: '判定する認証情報がありませんでした。',
  },
  counts: {
    passed: (count) => `合格 ${count}`,
    failed: (count) => `不合格 ${count}`,
    policy: (count) => `ポリシー次第 ${count}`,
    'not-applicable': (count) => `該当なし ${count}`,
    'not-evaluated': (count) => `未評価 ${count}`,
  },
  expected: '期待',
  found: '実際',
  library: 'ライブラリ',
  libraryVerified: '検証成功',
  libraryRejected: '検証失敗',
  noLibrary: 'ライブラリには問い合わせていません。',
  unknownSubject: (step) => `手順 ${step}`,
  subjects,
  reasons,
};
