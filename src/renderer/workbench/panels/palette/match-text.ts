/** Text as it is compared: width and case do not matter, and katakana is read as hiragana. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode((kana.codePointAt(0) ?? 0) - 0x60));
}

const atStart = 100;
const atWord = 80;
const inside = 50;
const scattered = 20;
/** Letters of a word that is only scattered stand at most this far apart. */
const widestGap = 12;

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** How well `wanted` stands in `text`, both folded; 0 where it does not. */
function matchWord(wanted: string, text: string): number {
  let best = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    best = Math.max(best, at === 0 ? atStart : startsWord(text, at) ? atWord : inside);
  }
  return best === 0 && wanted.length > 1 && isScattered(wanted, text) ? scattered : best;
}

/** The letters in their order, the first of them at the start of a word: `cpk` in `create a passkey`. */
function isScattered(wanted: string, text: string): boolean {
  const [first = '', ...rest] = wanted;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (!startsWord(text, start)) continue;
    let at = start;
    const isThere = rest.every((letter) => {
      const next = text.indexOf(letter, at + 1);
      const isNear = next > at && next - at <= widestGap;
      at = next;
      return isNear;
    });
    if (isThere) return true;
  }
  return false;
}

/** How well every word of a folded query stands in a folded text; undefined where one of them does not. */
export function matchText(query: string, text: string): number | undefined {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  const scores = words.map((word) => matchWord(word, text));
  if (scores.includes(0)) return undefined;
  const sum = scores.reduce((total, score) => total + score, 0);
  // Of two equally good ones the shorter says more exactly what was typed.
  return sum / Math.max(1, words.length) - Math.min(10, text.length / 20);
}
