import type { ShellWords } from '../en.ts';

export const composer: ShellWords['composer'] = {
  registrationTitle: 'パスキーを作成',
  registrationIntro: 'RP がクライアントと認証器に求める内容です。',
  authenticationTitle: 'サインイン',
  authenticationIntro: 'RP が、誰に何を求めるかを決めます。',
  create: 'パスキーを作成',
  signIn: 'サインイン',
  close: '閉じる',
  reset: 'オプションを初期値に戻す',
  more: '詳細設定',
  preview: 'オプション',
  previewNote: '「…」は開始時に RP が設定します。',
  userName: 'ユーザー名',
  userNameNote: 'この RP でのアカウントです（user.name）。',
  displayName: '表示名',
  displayNameNote: '人に見せる名前です（user.displayName）。空欄の場合はユーザー名になります。',
  who: '対象',
  whoWith: 'ユーザー名を指定',
  whoWithout: '指定しない',
  whoNotes: {
    with: 'allowCredentials に、このユーザーのパスキーを入れます。',
    without: 'allowCredentials は空です。認証器が、保持している検出可能なパスキーを提示します。',
  },
  any: '指定なし',
  attachmentNotes: {
    any: 'クライアントは、利用できるすべての認証器を提示できます。',
    platform: 'このデバイスに内蔵されたものだけです（Windows Hello、Touch ID、Android）。',
    'cross-platform': 'デバイス間で使えるものだけです（セキュリティキー、スマートフォン）。',
  },
  residentKeyNotes: {
    discouraged: '認証器が対応していれば、検出可能なパスキーにしません。',
    preferred: '認証器が対応していれば検出可能にします。ユーザー名なしでサインインできます。',
    required: '検出可能にできなければ失敗します。',
  },
  userVerificationNotes: {
    discouraged: '存在の確認だけで十分です。それでも検証する認証器はあります。',
    preferred: '認証器が対応していれば、生体認証または PIN を使います。',
    required: '生体認証または PIN が必須です。なければ失敗します。',
  },
  attestationNotes: {
    none: '機種の証明を求めません。クライアントは証明を消すことがあります。',
    indirect: '証明を求めます。クライアントは匿名の証明に置き換えることがあります。',
    direct: 'ユーザーが同意すれば、認証器自身が機種を証明します。',
    enterprise: '個々のデバイスを特定する証明です。ポリシーで許可された場合に限ります。',
  },
  hintsNote: 'クライアントが先に提示するものを、優先する順に選びます。',
  hintPlace: (hint, place) => `${hint}、${place} 番目`,
  excludeExisting: '登録済みのパスキーを除外する',
  excludeExistingNote:
    'excludeCredentials にこのユーザーのパスキーを入れ、1 つの認証器に 2 つ作られるのを防ぎます。',
  rpIdNote: (rpId) =>
    `空欄の場合は ${rpId} です。ほかの値では、クライアントが RP ID を拒否する様子を確認できます。`,
  timeoutNote: '1～600 秒です。経過すると、このページが要求を終了します。',
  timeout: 'timeout',
  seconds: '秒',
  mistakes: {
    userName: 'ユーザー名を 1～64 文字で入力してください。',
    displayName: '64 文字以内で入力してください。',
    rpId: '253 文字以内で入力してください。',
    timeout: '1～600 の秒数を入力してください。',
  },
};
