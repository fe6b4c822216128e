/** Controls, and marks that turn the direction of writing: whoever made the input must not steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text of the input as it may be printed: on one line, and nothing in it but characters. */
export function printable(text: string): string {
  return text.replaceAll(steering, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** East Asian wide and full-width characters, and emoji, take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function widthOf(character: string): number {
  return wide.test(character) ? 2 : 1;
}

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  // Most of what is printed here is ASCII, and quickly counted.
  if (/^[\x20-\x7e]*$/u.test(text)) return text.length;
  return Array.from(text, widthOf).reduce((sum, width) => sum + width, 0);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The text cut in its middle, so that both ends stay comparable; whole where it fits. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width < 2) return '…';
  const characters = Array.from(text);
  const front: string[] = [];
  const back: string[] = [];
  let left = width - 1;
  for (let index = 0; index < characters.length; index++) {
    // Three characters of the front for two of the back.
    const fromFront = index % 5 === 0 || index % 5 === 2 || index % 5 === 4;
    const next = fromFront ? characters[front.length] : characters[characters.length - 1 - back.length];
    if (next === undefined || widthOf(next) > left) break;
    left -= widthOf(next);
    if (fromFront) front.push(next);
    else back.unshift(next);
  }
  return `${front.join('')}…${back.join('')}`;
}

/** The text cut at its end, as a sentence may be. */
export function shortenEnd(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let end = '';
  for (const character of text) {
    if (textWidth(end) + widthOf(character) >= width) break;
    end += character;
  }
  return `${end.trimEnd()}…`;
}

/** The text in lines of at most `width` columns, broken at spaces where there are any. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cut(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word that is longer than a line, in pieces that fit. */
function cut(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (textWidth(piece) + widthOf(character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
