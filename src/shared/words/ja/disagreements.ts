import type { DisagreementId } from '../../checks/known-disagreements.ts';

export const disagreements: Record<DisagreementId, string> = {
  'certificates-valid-today':
    'ライブラリは現在有効な証明書だけを受け入れます。検証手順はセレモニーの時点で判断します',
  'roots-of-its-own': 'ライブラリは同梱のルート証明書だけを信頼します。検証手順は信頼の判断を RP に委ねます',
  'safetynet-freshness':
    'ライブラリは SafetyNet の応答を 1 分間だけ受け入れます。仕様に期限の定めはありません',
  'tpm-vendors': 'ライブラリの TPM ベンダー一覧にないベンダーです',
  'fido-u2f-aaguid': 'ライブラリは fido-u2f の AAGUID がゼロであることを求めます。仕様は求めていません',
  'algorithm-unknown-to-it': 'ライブラリはこのアルゴリズムを検証できません',
  'indefinite-lengths': 'ライブラリは不定長の CBOR を読めません。正規形ではありませんが、整形式の CBOR です',
  'top-origin-not-told': 'ライブラリには外側のページをすべて伝える必要がありますが、指定がありません',
  'token-binding': 'ライブラリは tokenBinding を確認します。Level 3 以降、この値に意味はありません',
  'accounts-not-told': 'どの認証情報が誰のものかは、ライブラリに伝えていません',
  'backup-eligibility-not-compared': 'ライブラリは BE をレコードと比較しません',
  'framing-not-checked': 'ライブラリはここで crossOrigin を確認しません',
  'structure-not-checked': 'ライブラリは構造のこの部分を確認しません',
  'attestation-policy': 'ライブラリにはアテステーションの種類に関するポリシーがありません',
  'credential-id-length': 'ライブラリは credentialId の長さを確認しません',
  'format-unknown-to-it': 'ライブラリはこのアテステーション形式を知りません',
  'statement-not-checked': 'ライブラリはこの形式の検証手順のうち、この条件を確認しません',
};
