/** `text` cut in the middle, so that both ends stay comparable; whole where it fits into `most` characters. */
export function shortenMiddle(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const kept = Math.max(2, most - 1);
  const front = Math.floor(kept * 0.6);
  return `${characters.slice(0, front).join('')}…${characters.slice(characters.length - (kept - front)).join('')}`;
}
