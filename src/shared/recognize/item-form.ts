/** How a file holds several things: one a line, as JSON values behind or inside one another, or not at all. */
export type ItemForm = 'lines' | 'values' | 'whole';

/**
 * Tells the form by how a file begins. Lines are lines where one of them is a whole JSON object at the margin: a broken first line
 * must not make one value of all that follows. `complete`: this is the whole file.
 */
export function chooseForm(head: Uint8Array, complete: boolean): ItemForm {
  const text = new TextDecoder().decode(head);
  const start = text.trimStart();
  if (start.startsWith('[')) return holdsObjects(start) ? 'values' : 'whole';
  const lines = text.split('\n');
  // The last one may go on behind the head.
  const wholeLines = complete ? lines : lines.slice(0, -1);
  if (wholeLines.some(isObject)) return 'lines';
  return start.startsWith('{') ? 'values' : 'whole';
}

/** A list of numbers is bytes, and one thing. */
function holdsObjects(text: string): boolean {
  return /^\[\s*(?:\{|\[\s*\{|"|$)/u.test(text);
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
