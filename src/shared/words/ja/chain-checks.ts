import type { chainChecks as english } from '../en/chain-checks.ts';

export const chainChecks: typeof english = {
  'chain-anchor': {
    name: 'チェーンが既知のルート証明書に行き着く',
    failed: '最後の証明書の発行者に当たるルート証明書がありません',
  },
  'chain-signatures': {
    name: '各証明書は次の証明書の鍵で署名されている',
    failed: '次の証明書の鍵による署名ではないものがあります',
  },
  'chain-validity': {
    name: 'その時点ですべて有効期間内',
    failed: 'その時点で有効期間外の証明書があります',
  },
  'chain-authorities': {
    name: '発行者はすべて認証局（Basic Constraints）',
    failed: 'Basic Constraints で認証局とされていない発行者があります',
  },
  'chain-path-length': {
    name: '認証局が許す長さに収まっている',
    failed: '認証局が許す長さを超えています',
  },
  'chain-key-usage': {
    name: '発行者の鍵は証明書に署名できる（Key Usage）',
    failed: '証明書への署名を許されていない発行者の鍵があります',
  },
  'chain-critical-extensions': {
    name: 'クリティカルな拡張はすべて解釈できる',
    failed: 'ここでは解釈できないクリティカルな拡張があります',
  },
  'chain-name-constraints': {
    name: '名前の制約なし',
    failed: '名前の制約がありますが、ここでは判定していません',
  },
  'chain-name-spelling': {
    name: '名前の表記が前後で一致している',
    failed: '発行者名の表記が異なりますが、意味は同じです',
  },
  'chain-order': {
    name: '発行者の順に並んでいる',
    failed: '順に並んでいないか、関係のない証明書が含まれています',
  },
  'chain-root-presented': {
    name: 'ルート証明書は含まれていない',
    failed: 'ルート証明書自体が含まれていますが、それは何の証明にもなりません',
  },
  'chain-revocation': {
    name: '失効',
    failed: '失効しているかどうかは調べていません（発行者への問い合わせが必要です）',
  },
};
