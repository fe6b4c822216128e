import type { InspectorWords } from '../en.ts';

export const detail: InspectorWords['detail'] = {
  label: '選択中のフィールド',
  choose: 'フィールドまたはバイトを選んでください',
  chooseLine: '意味、それを調べる検証手順、値の表記がここに表示されます。',
  rules: 'このバイトを調べる検証手順',
  rulesBit: 'このビットを調べる検証手順',
  noRules: 'このバイトを直接調べる検証手順はありません。',
  readings: '値の表記',
  faults: '誤り',
  hex: '16 進',
  decimal: '10 進',
  binary: '2 進',
  text: 'テキスト',
  base64url: 'base64url',
  base64: 'base64',
  'little-endian': 'リトル エンディアン',
  date: '日時',
  clause: (host) => `${host} をブラウザーで開きます`,
  readingsOfRun: (count) => `選択した ${count} バイトの表記`,
  copy: (reading) => `${reading}をコピー`,
  copyShort: 'コピー',
  place: (count, start, end) =>
    count === 0
      ? `${start}、バイトなし`
      : count === 1
        ? `${start} の 1 バイト`
        : `${start} から ${end} まで ${count} バイト`,
  bitPlace: (bit, offset) => `${offset} のバイトのビット ${bit}`,
  bits: '8 つのビット',
  reserved: '予約',
  noExplanation: {
    structure: 'フィールドのまとまりです。',
    map: 'CBOR のマップ（キーと値）です。',
    array: 'CBOR の配列（順に並んだ値）です。',
    object: 'JSON のオブジェクト（名前と値）です。',
    text: 'テキストの値です。',
    bytes: 'バイト列です。',
    integer: '整数です。',
    float: '浮動小数点数です。',
    boolean: '真か偽です。',
    null: '項目はありますが、値は空です。',
    simple: 'CBOR の単純値です。',
    oid: 'ASN.1 のオブジェクト識別子です。',
    time: '時刻（UTC）です。',
    tag: 'CBOR のタグとその値です。',
    flags: '1 バイトのスイッチです。',
    bit: 'フラグ バイトのスイッチの 1 つです。',
    unexplained: '既知のどの規則でも説明できないバイトです。送られてきたものなので、隠さずに表示しています。',
  },
  expected: '期待',
  found: '実際',
};
