import type { model as english } from '../en/model.ts';

export const model: typeof english = {
  title: '認証器の機種（AAGUID）',
  intro: 'AAGUID は個々の機器ではなく機種を表す番号で、同じ機種ならすべて同じです。',
  copy: 'AAGUID をコピー',
  copyShort: 'コピー',
  nameless: {
    zero: '機種の申告なし',
    virtual: 'Chromium の仮想認証器',
    unknown: '名称が公開されていない機種',
  },
  certainty: {
    attested: '証明済み',
    certified: '証明書あり（ルートは未知）',
    self: '自己申告のみ',
    claimed: '自己申告のみ',
    refuted: '証明されず',
    erased: '消去または申告なし',
    zero: '提供元がゼロを申告',
    u2f: 'U2F のためゼロ',
    open: '未判定',
  },
  lines: {
    attested: (anchor) =>
      `ステートメントは検証でき、証明書は「${anchor}」に行き着きます。このルートを信頼するなら、機種は確かです。`,
    certified:
      'ステートメントは検証できましたが、証明書は既知のルートに行き着きません。証明書を作った者は、どの機種でも名乗れます。',
    self: '鍵が自分自身のステートメントに署名しています。機種を偽る認証器にも同じことができます。',
    claimed:
      'アテステーションがなく、裏付けがありません。名前やアイコンの表示には使えますが、確実さが必要な判断には使えません。',
    refuted:
      '送られたアテステーションは成り立ちませんでした。機種は、アテステーションがない場合と同じく不確かです。',
    erased:
      'すべてゼロで、こちらはアテステーションを求めていません。その場合クライアントが AAGUID を消去していた（WebAuthn Level 2。Level 3 では消去しません）か、提供元が申告していないかのどちらかで、このバイト列からは区別できません。',
    zero: 'すべてゼロですが、クライアントが消去する理由はありません。認証器の製造元またはパスキーの提供元が機種を申告していません。',
    u2f: 'すべてゼロです。旧来の U2F セキュリティキーに AAGUID はありません。機種は証明書に書かれていることがあります。',
    open: 'アテステーションについての RP の判定が、ここでは分かりません。',
  },
  named: (source, date) => `名称の出典: ${source}（${date} 時点）`,
  unlisted: (source, date) => `${source}（${date} 時点）に掲載されていません。`,
  virtual: 'Chromium のソースコードで知られている値で、一覧には掲載されていません。',
};
