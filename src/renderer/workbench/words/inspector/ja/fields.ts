import type { InspectorWords } from '../en.ts';

export const fields: InspectorWords['fields'] = {
  tabs: {
    label: 'この記録の見方',
    bytes: 'バイト',
    steps: '検証手順',
    causes: '原因',
    exchange: 'やり取り',
    compare: '比較',
  },
  failedCount: (count) => `不合格 ${count}`,
  tree: 'フィールド',
  columns: { field: 'フィールド', value: '値', offset: 'オフセット' },
  bit: (bit) => `ビット ${bit}`,
  failedAt: (steps, sentence) => `手順 ${steps}: ${sentence}`,
  unexplained: 'このバイトを説明する規則はありません',
  nothing: '解析するバイトがありません',
  nothingLine: {
    waiting: '応答が届くと、ここにフィールドが並び、それぞれのバイトと結び付きます。',
    broken: '届いたテキストを認証情報として読めませんでした。「やり取り」にそのまま残してあります。',
  },
  envelope: 'バイトを包む JSON の誤り',
  recipe: {
    'sha-256': (of) => `${of.join('、')} の SHA-256`,
    concatenation: (of) => of.join(' ‖ '),
    'base64url-decoding': (of) => `base64url → ${of.join(', ')}`,
    'base64-decoding': (of) => `base64 → ${of.join(', ')}`,
  },
  resizeTree: 'フィールド欄の幅',
  resizeDetail: '詳細欄の高さ',
  bytes: {
    sources: 'バッファー',
    grid: (source) => `${source} のバイト`,
    asText: 'テキスト表示',
    derivedNote: (recipe) => `送信されたものではありません。ここで計算: ${recipe}`,
    empty: 'このバッファーは空です。',
    selection: (count, offset) => (count === 0 ? `${offset}、空` : `${offset} から ${count} バイト`),
    copy: 'コピー',
    hex: '16 進',
    base64url: 'base64url',
  },
};
