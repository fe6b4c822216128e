import type { clauseChecks as english } from '../en/clause-checks.ts';

export const clauseChecks: typeof english = {
  'statement-syntax': {
    name: 'ステートメントに形式の定めるメンバーがある',
    failed: 'ステートメントのメンバーが形式の定めと違います',
  },
  'certificates-readable': {
    name: 'x5c の要素がすべて証明書',
    failed: 'x5c に、ちょうど 1 つの X.509 証明書になっていない要素があります',
  },
  signature: {
    name: 'ステートメントの署名を検証できる',
    failed: 'この鍵とアルゴリズムでは署名を検証できません',
  },
  'credential-key': {
    name: '証明書の鍵が認証情報の鍵と同じ',
    failed: '証明書の鍵が認証情報の鍵と違います',
  },
  'certificate-version': {
    name: '証明書がバージョン 3',
    failed: '証明書がバージョン 3 ではありません',
  },
  'basic-constraints': {
    name: '認証局の証明書でない',
    failed: 'Basic Constraints に、認証局の証明書でないことが示されていません',
  },
  'aaguid-extension': {
    name: '証明書の AAGUID が authData のものと同じ',
    failed: '証明書の AAGUID が authData のものと違います',
  },
  'aaguid-extension-not-critical': {
    name: 'AAGUID の拡張が critical でない',
    failed: 'AAGUID の拡張が critical になっています',
  },
  'subject-country': {
    name: 'サブジェクトに国コードがある',
    failed: 'サブジェクトに大文字 2 文字の国コード（C）がありません',
  },
  'subject-organization': {
    name: 'サブジェクトにベンダー名がある',
    failed: 'サブジェクトにベンダー名（O）がありません',
  },
  'subject-organizational-unit': {
    name: 'サブジェクトが認証器のアテステーション',
    failed: 'サブジェクトの OU が「Authenticator Attestation」ではありません',
  },
  'subject-common-name': {
    name: 'サブジェクトに共通名がある',
    failed: 'サブジェクトに共通名（CN）がありません',
  },
  'firmware-version-extension': {
    name: 'ファームウェア バージョンが数値で、critical でない',
    failed: 'ファームウェア バージョンの拡張が critical か、数値ではありません',
  },
  'serial-number-extension': {
    name: 'デバイスのシリアル番号がない',
    failed:
      '証明書に個々のデバイスのシリアル番号があります。エンタープライズ アテステーションでのみ許されます',
  },
  'algorithm-of-credential': {
    name: 'alg が認証情報のアルゴリズムと同じ',
    failed: 'alg が認証情報のアルゴリズムと違います。署名には認証情報自身の鍵を使う必要があります',
  },
  'tpm-version': { name: 'ver が "2.0"', failed: 'ver が "2.0" ではありません' },
  'public-area-key': {
    name: 'pubArea の鍵が認証情報の鍵と同じ',
    failed: 'pubArea を読み取れないか、その鍵が認証情報の鍵と違います',
  },
  'tpm-magic': {
    name: 'certInfo が TPM の中で作られた',
    failed: 'certInfo が TPM_GENERATED_VALUE で始まりません。TPM が作ったものではありません',
  },
  'tpm-type': {
    name: 'certInfo が鍵を証明している',
    failed: 'certInfo の種類が TPM_ST_ATTEST_CERTIFY ではありません',
  },
  'tpm-extra-data': {
    name: 'extraData が署名対象のハッシュ',
    failed:
      'extraData が authData と clientDataHash のハッシュではありません。certInfo は別のものに対して作られています',
  },
  'tpm-name': {
    name: 'certInfo が pubArea の鍵を指している',
    failed: 'certInfo の name が pubArea のものと違います。別の鍵が証明されています',
  },
  'subject-empty': { name: 'サブジェクトが空', failed: 'サブジェクトが空ではありません' },
  'subject-alternative-name': {
    name: 'どの TPM の証明書かが示されている',
    failed: 'サブジェクト代替名に TPM の製造元、モデル、バージョンがそろっていません',
  },
  'tpm-vendor': {
    name: 'TPM の製造元が登録されている',
    failed: 'TPM の製造元が TCG の登録簿にありません',
  },
  'extended-key-usage': {
    name: 'AIK のための証明書である',
    failed: '拡張鍵用途に tcg-kp-AIKCertificate がありません',
  },
  'key-description': {
    name: '証明書に KeyDescription がある',
    failed: '証明書に、読み取れる Android の KeyDescription がありません',
  },
  'attestation-challenge': {
    name: 'attestationChallenge が clientDataHash',
    failed: 'attestationChallenge が clientDataHash ではありません。証明書は別のものに対して作られています',
  },
  'all-applications': {
    name: '鍵が 1 つのアプリに属する',
    failed: 'allApplications があります。どのアプリでもこの鍵を使えます',
  },
  'key-origin': {
    name: '鍵が保管場所の中で作られた',
    failed: '鍵が保管場所の中で作られたことを origin が示していません',
  },
  'key-purpose': {
    name: '鍵の用途が署名',
    failed: 'purpose が署名だけではありません',
  },
  'software-enforced': {
    name: '安全なハードウェアが鍵を保証している',
    failed: '鍵を保証しているのはソフトウェアだけです。ハードウェアを求める RP は拒否する必要があります',
  },
  'response-version': { name: 'ver がある', failed: 'ver が空です' },
  'response-jws': {
    name: 'response が証明書付きの JWS',
    failed: 'response が、署名者の証明書を持つ JWS ではありません',
  },
  'response-nonce': {
    name: 'nonce が署名対象のハッシュ',
    failed:
      'nonce が authData と clientDataHash のハッシュではありません。この応答は別のものに対して作られています',
  },
  'response-signature': {
    name: 'JWS の署名を検証できる',
    failed: 'JWS の署名をその証明書で検証できません',
  },
  'response-host-name': {
    name: 'attest.android.com の証明書である',
    failed: '証明書が attest.android.com のものではありません',
  },
  'device-integrity': {
    name: 'デバイスが互換性テストに合格している',
    failed: 'ctsProfileMatch が true ではありません。デバイスが改造されているか、認定されていません',
  },
  'response-timestamp': {
    name: '応答が証明書の有効期間中に作られた',
    failed: 'timestampMs が証明書の有効期間の外です',
  },
  'single-certificate': {
    name: '証明書がちょうど 1 つ',
    failed: 'x5c の証明書がちょうど 1 つではありません',
  },
  'certificate-key-p-256': {
    name: '証明書の鍵が P-256',
    failed: '証明書の鍵が P-256 上の鍵ではありません',
  },
  'public-key-coordinates': {
    name: '認証情報の座標が 32 バイト',
    failed: '認証情報の x または y がないか、32 バイトではありません',
  },
  'aaguid-zero': {
    name: 'U2F と同じく AAGUID がない',
    failed: 'U2F の認証器は AAGUID を持たないのに、AAGUID があります',
  },
  'empty-statement': { name: 'ステートメントが空', failed: 'ステートメントが空ではありません' },
  'nonce-extension': {
    name: '証明書の nonce が署名対象のハッシュ',
    failed:
      '証明書の nonce が authData と clientDataHash のハッシュではありません。証明書は別のものに対して作られています',
  },
  'statement-count': {
    name: 'ステートメントが 2 つ以上ある',
    failed: 'compound には 2 つ以上のステートメントが必要です',
  },
  'compound-statement': {
    name: '個々のステートメントを検証できる',
    failed: '検証できないステートメントがあります。すべてを検証できる必要があります',
  },
};
