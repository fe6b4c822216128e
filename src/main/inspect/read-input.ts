import { open } from 'node:fs/promises';
import { InspectError } from './inspect-error.ts';

/** Hundred times what any ceremony needs; what is longer is no ceremony, and lines of ceremonies have `--ndjson`. */
export const longestInput = 32 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`. Whatever prevents that is an `InspectError` that says what to do. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '-') return readStream(process.stdin, path);
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (stat.isDirectory())
        throw unreadable(`${path} is a folder. Name the files in it: ${path.replace(/\/$/u, '')}/*`);
      // Pipes and devices say that they are empty.
      if (!stat.isFile()) return await readStream(file.createReadStream({ autoClose: false }), path);
      if (stat.size > longestInput) throw tooLong(path);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explainUnreadable(path, error);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > longestInput) throw tooLong(path === '-' ? 'Standard input' : path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLong(name: string): InspectError {
  const limit = `${longestInput / 1024 / 1024} MiB`;
  return unreadable(
    `${name} is longer than ${limit}, and no ceremony is. If each line of it is one, add --ndjson.`,
  );
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Check the name; a relative one is looked for in the current folder.',
  EACCES: 'may not be read by this user. Change its permissions, or run as somebody who may.',
  EPERM: 'may not be read by this user. Change its permissions, or run as somebody who may.',
  EISDIR: 'is a folder. Name the files in it.',
  ENOTDIR: 'is not there: a part of its path is a file. Check the name.',
  ELOOP: 'is a link that leads to itself. Name the file itself.',
  ENAMETOOLONG:
    'is too long for a file name. To inspect a text, pipe it in: echo TEXT | passkey-workbench inspect -',
  ENXIO: 'is no file that can be read. Name another.',
  EMFILE: 'cannot be opened: too many files are open. Name fewer at once.',
  EIO: 'cannot be read: the device reports an error. Copy it elsewhere first.',
};

/** Why a path cannot be read, as a sentence with a next step. */
export function explainUnreadable(path: string, cause: unknown): InspectError {
  if (cause instanceof InspectError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const shown = path.length > 80 ? `${path.slice(0, 80)}…` : path;
  const sentence =
    sentences[code] ?? `cannot be read (${code || String(cause)}). Check the name and try again.`;
  return unreadable(`${shown} ${sentence}`, { cause });
}

function unreadable(sentence: string, options?: ErrorOptions): InspectError {
  return new InspectError('unreadable', sentence, options);
}
