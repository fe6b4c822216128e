import type { chainRuleNames as english } from '../en/chain-rule-names.ts';

export const chainRuleNames: typeof english = {
  'chain-anchor': 'チェーンが既知のルート証明書に行き着く',
  'chain-signatures': '各証明書は次の証明書の鍵で署名されている',
  'chain-validity': 'その時点ですべて有効期間内',
  'chain-signature-algorithms': '署名アルゴリズムの記載が内側と外側で一致している',
  'chain-authorities': '発行者はすべて認証局（Basic Constraints）',
  'chain-path-length': '認証局が許す長さに収まっている',
  'chain-key-usage': '発行者の鍵は証明書に署名できる（Key Usage）',
  'chain-critical-extensions': 'クリティカルな拡張はすべて解釈できる',
  'chain-name-constraints': '名前の制約なし',
  'chain-name-spelling': '名前の表記が前後で一致している',
  'chain-order': '発行者の順に並んでいる',
  'chain-root-presented': 'ルート証明書は含まれていない',
  'chain-revocation': '失効',
};
