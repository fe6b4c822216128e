import type { ShellWords } from '../en.ts';

export const failures: ShellWords['failures'] = {
  unreachable: {
    message: 'RP から応答がありません。',
    nextStep: 'ワークベンチが動作していることを確認して、もう一度お試しください。',
  },
  'not-understood': {
    message: 'RP の応答を、このページでは解釈できませんでした。',
    nextStep: 'ページを再読み込みしてください。解決しない場合は、ワークベンチを再起動してください。',
  },
  'foreign-host': {
    message: 'このページは、ワークベンチのものではないホスト名で開かれています。',
    nextStep:
      'ワークベンチが表示したアドレス（https://localhost または http://localhost で始まるもの）を開いてください。',
  },
  'foreign-origin': {
    message: 'RP が受け付けるのは、RP 自身のページからの要求だけです。',
    nextStep: 'フレームの中ではなく、ワークベンチのアドレスを直接開いてください。',
  },
  'not-paired': {
    message: 'このウィンドウはペアリングされていないか、その後ワークベンチが再起動されています。',
    nextStep: 'ワークベンチのウィンドウで新しいリンクを作り、ここで開いてください。',
  },
  'pairing-code-unknown': {
    message: 'このペアリング コードは使用済みか、発行から 5 分を過ぎているため、使えません。',
    nextStep:
      'ワークベンチのウィンドウで新しいリンクを作ってください。何度も間違えた場合は、1 分ほど待ってください。',
  },
  'body-too-large': {
    message: '要求が、RP の受け付ける大きさを超えています。',
    nextStep: '1 MiB 以内に収めて送信してください。',
  },
  'broken-json': {
    message: 'RP に届いた要求が JSON ではありませんでした。',
    nextStep: '要求を書き換える拡張機能やプロキシがないか確認して、もう一度お試しください。',
  },
  'invalid-request': {
    message: 'RP は、この要求を受け付けられません。',
    nextStep: '示された箇所を直して、もう一度お試しください。',
  },
  'not-a-response': {
    message: '送信した内容が、認証情報でも例外でもありませんでした。',
    nextStep: '新しいセレモニーを開始してください。',
  },
  'not-found': {
    message: '対象がすでに存在しません。',
    nextStep: 'ページを再読み込みして、現在の内容を確認してください。',
  },
  'unknown-ceremony': {
    message: 'このセレモニーは RP の記録にありません。',
    nextStep: '新しいセレモニーを開始してください。',
  },
  'unknown-import': {
    message: 'ワークベンチが再起動されたため、インポートを続けられません。',
    nextStep: 'それまでに届いた分は保存されています。残りをもう一度インポートしてください。',
  },
  'not-a-ceremony': {
    message: '判定できるセレモニーが含まれていません。',
    nextStep: 'セレモニー ファイルか、toJSON() の応答を貼り付けてください。',
  },
  'challenge-used': {
    message: 'このチャレンジには、すでに応答があります。',
    nextStep: '新しいセレモニーを開始してください。1 つのチャレンジに応答できるのは 1 回だけです。',
  },
  'challenge-expired': {
    message: 'チャレンジの発行から 5 分を過ぎています。',
    nextStep: '新しいセレモニーを開始し、5 分以内に完了してください。',
  },
  'virtual-unavailable': {
    message: '仮想認証器を使えるのは、ワークベンチ自身が開いたウィンドウだけです。',
    nextStep: 'ワークベンチのウィンドウを開いて使うか、このデバイスの認証器を使ってください。',
  },
  'virtual-failed': {
    message: '仮想認証器を切り替えられませんでした。',
    nextStep: 'もう一度お試しください。解決しない場合は、ワークベンチを再起動してください。',
  },
  internal: {
    message: 'ワークベンチの内部でエラーが発生しました。',
    nextStep: 'もう一度お試しください。詳細は、ワークベンチを起動したターミナルに表示されています。',
  },
};
