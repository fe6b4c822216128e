import type { InputFindingCode } from '../en/input-findings.ts';

export const inputFindings: Record<InputFindingCode, string> = {
  'resident-key-contradiction': 'requireResidentKey と residentKey が矛盾しています',
  'algorithms-missing': '足りないアルゴリズムしか持たない認証器は使えません',
  'unknown-algorithm': 'どの登録簿にもないアルゴリズムです',
  'unknown-value': 'WebAuthn が定義していない値です。クライアントは無視します',
  'bytes-rewritten': '数値の一覧として書かれていたため、toJSON() と同じ base64url として読みました',
  'invalid-member': 'セレモニー ファイルの形式に合わない項目です',
  'not-a-ceremony-file': 'セレモニー ファイルではありません',
  'made-by-a-newer-version': '新しいバージョンで作られたセレモニー ファイルです。読むには更新してください',
  'nothing-received': 'セレモニー ファイルには、応答か、代わりに返されたエラーが必要です',
  'line-too-long': 'どのセレモニーよりも長い行のため、読み飛ばしました',
};
