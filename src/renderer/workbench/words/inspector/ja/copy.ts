import type { InspectorWords } from '../en.ts';

export const copy: InspectorWords['copy'] = {
  as: '形式を選んでコピー',
  menus: {
    field: (name) => `${name} をコピーする形式`,
    bytes: (count, offset) => `${offset} からの ${count}をコピーする形式`,
    ceremony: 'この記録をコピーする形式',
  },
  formats: {
    value: '値',
    text: 'テキスト',
    hex: '16 進',
    'hex-dump': '16 進ダンプ',
    base64url: 'base64url',
    base64: 'base64',
    'c-array': 'C の配列',
    uint8array: 'Uint8Array',
    json: 'JSON',
    'cbor-diagnostic': 'CBOR の診断表記',
    'annotated-cbor': '注釈付き CBOR',
    'annotated-bytes': '注釈付きバイト列',
    pem: 'PEM',
    jwk: 'JWK',
    'field-path': 'フィールドのパス',
    'filter-term': '絞り込みの条件',
  },
  ceremonyFormats: {
    report: 'Markdown のレポート',
    'ceremony-file': 'セレモニー ファイル',
    json: '保存内容すべての JSON',
    'test-vector': 'テスト ベクター（1 行）',
    fetch: '再送信する fetch',
    curl: '再送信する cURL',
  },
  obstacles: {
    'no-bytes': 'バイトがありません',
    'number-too-large': 'JSON の数値には大きすぎます',
    'no-json-value': 'JSON では表せない値です',
    'same-name-twice': '同じ名前の項目が 2 つあります',
    'broken-item': '項目が途中で切れているか壊れています',
    'unreadable-key': '既知の種類の鍵ではありません',
    'quote-in-value': '引用符を含む値は条件に書けません',
    'nothing-received': '何も届いていません',
    'body-not-kept': '本文は一部しか残っていません',
    'body-not-utf-8': '本文が UTF-8 ではありません',
    imported: 'インポートしたため、ここに送り先がありません',
    'no-credential': '認証情報が届いていません',
  },
  copied: (format) => `${format}としてコピーしました`,
  failed: 'クリップボードに書き込めませんでした。',
  remarks: {
    what: 'この応答を、1 バイトも変えずにワークベンチへもう一度送ります。',
    challenge:
      'チャレンジは一度しか使えません。内容にかかわらず、ワークベンチはリプレイとして記録し、拒否します。',
    fetchSession:
      'ワークベンチのウィンドウのコンソールで実行してください。セッション Cookie は自動で付きます。ほかのページからの要求は拒否されます。',
    curlSession:
      'POSIX シェル用です。WORKBENCH_COOKIE にはセッション Cookie を「名前=値」の形で入れます。ペアリング済みのブラウザーで、このアドレスの Cookie を見ると分かります。',
    curlCertificate:
      '証明書はワークベンチ独自の認証局のもので、cURL は知りません。--insecure を使うのはこのマシンの中だけにしてください。',
  },
  report: {
    madeBy: 'Passkey Workbench で作成しました。フィールドの名前と値は受信したままです。',
    steps: '検証手順',
    stepColumns: ['手順', '判定', '調べるもの', '期待', '実際'],
    fields: 'フィールド',
    fieldColumns: ['フィールド', '値', '意味', 'オフセット', '長さ'],
    bytes: 'バイト',
    facts: { kind: '種類', startedAt: '開始', userAgent: 'クライアント', library: 'ライブラリ' },
  },
};
