import type { chainRules as english } from '../en/chain-rules.ts';

export const chainRules: typeof english = {
  'chain-anchor': '証明書チェーンがどのトラスト アンカーにもつながりません',
  'chain-signatures': '発行者のはずの証明書の鍵では署名を検証できない証明書があります',
  'chain-validity': 'チェーンに有効期間外の証明書があります',
  'chain-signature-algorithms': '署名アルゴリズムの記載が内側と外側で食い違う証明書があります',
  'chain-authorities': '認証局でない証明書から発行された証明書があります',
  'chain-path-length': 'チェーンが、認証局の許す長さを超えています',
  'chain-key-usage': '証明書への署名を許されていない鍵で発行された証明書があります',
  'chain-critical-extensions': 'ここでは解釈できない critical な拡張を持つ証明書があります',
  'chain-name-constraints': '発行できる名前を制限された認証局がありますが、その制限は確認していません',
  'chain-name-spelling': '発行者名の表記が 2 つの証明書で異なります',
  'chain-order': 'x5c に、1 つ前の証明書の発行者ではない証明書があります',
  'chain-root-presented': 'x5c にルート証明書が入っています。ルート証明書は検証する側が別に持つべきものです',
  'chain-revocation': '証明書の失効は確認していません',
};
