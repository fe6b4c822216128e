import type { FindingWords } from '../en/findings.ts';

export const findings: FindingWords = {
  'backup-state-gained':
    '同期されていなかった認証情報が同期されました。ほかのサインイン手段は不要かもしれません',
  'backup-state-lost':
    '同期されていた認証情報が同期されなくなりました。ほかのサインイン手段が必要かもしれません',
  'certificate-expired': '有効期間外の証明書があります',
  'check-left-open': 'ここでは確認できませんでした',
  'policy-not-understood': 'ポリシーに解釈できない指定があります。判定には使っていません',
  'unknown-extension': 'この拡張機能の定義は見つかりません',
  'obsolete-extension': '以前のレベルで定義され、現在はない拡張機能です',
  'identifier-malformed': '拡張機能の識別子として正しくありません',
  'malformed-output': '定義どおりの出力ではありません',
  'wrong-ceremony': 'もう一方のセレモニーの出力です',
  'unsolicited-output': '要求していない拡張機能です',
  'not-acted-upon': '要求しましたが、結果がありません',
  'asked-in-wrong-ceremony': 'このセレモニーにはない拡張機能です',
  'authenticator-output-missing': 'クライアントが示す出力を、認証器は返していません',
  'client-output-missing': '認証器の出力を、クライアントが渡していません',
  'outputs-disagree': 'クライアントと認証器の内容が食い違っています',
  'secret-disclosed': '秘密の値がサーバーに届いています。鍵の元はクライアントに留めるべきです',
};
