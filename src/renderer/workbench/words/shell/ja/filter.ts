import type { FilterOperator } from '../../../../../shared/filter/filter-expression.ts';
import type { FilterClause, FilterNoun, FilterWords } from '../en/filter.ts';

const comparisons: Readonly<Record<FilterOperator, FilterClause>> = {
  ':': { before: ' で', last: ' の' },
  '=': { before: ' で', last: ' の' },
  '>': { before: ' より大きく', last: ' より大きい' },
  '>=': { before: ' 以上で', last: ' 以上の' },
  '<': { before: ' より小さく', last: ' より小さい' },
  '<=': { before: ' 以下で', last: ' 以下の' },
};
/** 連体形 of each state, with its form before another clause. */
const states: Readonly<Record<string, FilterClause>> = {
  accepted: { before: '受理され', last: '受理された' },
  rejected: { before: '拒否され', last: '拒否された' },
  undecided: { before: '判定が保留され', last: '判定が保留された' },
  refused: { before: 'クライアントが拒否し', last: 'クライアントが拒否した' },
  waiting: { before: '応答待ちで', last: '応答待ちの' },
  unanswered: { before: '応答がなく', last: '応答がなかった' },
  pinned: { before: 'ピン留めされ', last: 'ピン留めされた' },
  virtual: { before: '仮想認証器を使い', last: '仮想認証器を使った' },
  imported: { before: 'インポートされ', last: 'インポートされた' },
  replay: { before: '以前の応答を再送し', last: '以前の応答を再送した' },
};
const either = (clauses: readonly FilterClause[]): FilterClause => {
  const [last] = clauses.slice(-1);
  if (last === undefined) return { before: '', last: '' };
  const earlier = clauses
    .slice(0, -1)
    .map((clause) => `${clause.last}か、`)
    .join('');
  return { before: earlier + last.before, last: earlier + last.last };
};
const or = (values: readonly string[]) => values.map((value) => `「${value}」`).join('または');
const named =
  (name: string) =>
  (values: readonly string[], operator: FilterOperator): FilterClause =>
    operator === '='
      ? { before: `${name}が${or(values)}で`, last: `${name}が${or(values)}の` }
      : { before: `${name}に${or(values)}を含み`, last: `${name}に${or(values)}を含む` };
const holds =
  (name: string) =>
  (values: readonly string[], operator: FilterOperator): FilterClause =>
    operator === '='
      ? { before: `${name}${or(values)}があり`, last: `${name}${or(values)}がある` }
      : { before: `名前に${or(values)}を含む${name}があり`, last: `名前に${or(values)}を含む${name}がある` };
const flag =
  (set: FilterClause, notSet: FilterClause) =>
  (values: readonly string[]): FilterClause =>
    either([...new Set(values)].map((value) => (value === '1' ? set : notSet)));
const nouns: Readonly<Record<FilterNoun, string>> = {
  both: '登録・認証の記録',
  registration: '登録',
  authentication: 'サインイン',
  none: '該当なし（登録であり、かつサインインでもある記録はありません）',
};

export const filter: FilterWords = {
  label: '絞り込み',
  placeholder: '絞り込み（例: fmt:packed -uv:1）',
  clear: '絞り込みを解除',
  suggestions: '入力候補',
  keys: {
    kind: '登録またはサインイン',
    is: '結果、ピン留め、インポートなど',
    fmt: 'アテステーション形式',
    alg: 'アルゴリズム（名前または番号）',
    aaguid: '認証器のモデル（名前または AAGUID）',
    rp: 'RP ID',
    origin: 'ページのオリジン',
    user: 'ユーザー名',
    up: 'ユーザーの存在',
    uv: 'ユーザー検証',
    be: '同期可能',
    bs: '同期済み',
    signCount: '署名カウンター（> と < で比較）',
    finding: '検出事項のコード',
    step: '不合格になった手順',
    ext: '要求または応答に含まれる拡張機能',
    import: 'インポートの番号',
  },
  seen: (count) => `${count} 件`,
  clauses: {
    words: (values) => ({ before: `${or(values)}を含み`, last: `${or(values)}を含む` }),
    is: (values) => either(values.map((value) => states[value] ?? { before: value, last: value })),
    fmt: named('形式'),
    alg: named('アルゴリズム'),
    aaguid: named('認証器のモデル'),
    rp: named('RP ID '),
    origin: named('オリジン'),
    user: named('ユーザー名'),
    up: flag(
      { before: 'ユーザーの存在が確認され', last: 'ユーザーの存在が確認された' },
      { before: 'ユーザーの存在が確認されず', last: 'ユーザーの存在が確認されていない' },
    ),
    uv: flag(
      { before: 'ユーザー検証され', last: 'ユーザー検証された' },
      { before: 'ユーザー検証されず', last: 'ユーザー検証されていない' },
    ),
    be: flag({ before: '同期可能で', last: '同期可能な' }, { before: '同期できず', last: '同期できない' }),
    bs: flag(
      { before: '同期済みで', last: '同期済みの' },
      { before: '同期されず', last: '同期されていない' },
    ),
    signCount(values, operator) {
      const counts = values.join(' または ');
      const { before, last } = comparisons[operator];
      return { before: `signCount が ${counts}${before}`, last: `signCount が ${counts}${last}` };
    },
    finding: holds('検出事項'),
    import: (values) => ({
      before: `インポート ${values.join(' または ')} で取り込まれ`,
      last: `インポート ${values.join(' または ')} で取り込まれた`,
    }),
    step: (values) => ({
      before: `手順 ${values.join(' または ')} で不合格になり`,
      last: `手順 ${values.join(' または ')} で不合格になった`,
    }),
    ext: holds('拡張機能'),
  },
  sentence({ noun, kept, leftOut }) {
    const exceptions = leftOut.map(({ last }) => `${last}もの`).join('と、');
    const conditions = kept.map((clause, index) =>
      index < kept.length - 1 ? `${clause.before}、` : clause.last,
    );
    const left = exceptions === '' ? '' : `${exceptions}を除${kept.length > 0 ? 'き、' : 'く'}`;
    return `${left}${conditions.join('')}${nouns[noun]}`;
  },
  faults: {
    'unknown-key': (found, expected) =>
      `「${found}」というキーはありません。${expected.join('、')} のどれかを書くか、検索する語を引用符で囲んでください。`,
    'missing-value': (found) => `「${found}」の後に値が必要です。例: fmt:packed`,
    'unclosed-quote': (found) => `${found} の引用符が閉じていません。末尾に " を付けてください。`,
    'not-a-number': (found) => `「${found}」は整数ではありません。例: signCount>5`,
    'not-a-flag': (found) => `フラグは 1 か 0 です。「${found}」は使えません。例: uv:1`,
    'unknown-value': (found, expected) =>
      `「${found}」は使えません。${expected.join('、')} のどれかを書いてください。`,
    'no-comparison': (found) => `< と > で比較できるのは signCount だけです。${found}: と書いてください。`,
  },
  showOnly: '同じ値の記録だけを表示',
  hide: '同じ値の記録を隠す',
};
