import type { facts as english } from '../en/facts.ts';

export const facts: typeof english = {
  flags:
    '認証器が署名する 1 バイトの中の 8 つのスイッチです。ユーザーと鍵について、認証器が主張する内容を表します。',
  signCount:
    '認証器が申告する署名の回数です。サインインのたびに増えなければ、鍵が複製されている可能性があります。',
  counts: {
    none: 'この数から始まります。',
    unknown: '比較できる以前の値がありません。',
  },
  algorithm: (name) =>
    `${name} は、このパスキーの署名方式です。パスキーの作成時に決まり、変わることはありません。`,
  took: 'ページがクライアントを呼び出してから応答が届くまでの時間です。ダイアログや人の操作の時間も含みます。',
  openKey: '鍵と証明書',
  openLifeline: '履歴',
};
