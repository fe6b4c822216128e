import type { CeremonyFile } from '../../shared/ceremony/ceremony-file.ts';
import { readExpectation } from '../../shared/checks/ceremony-expectation.ts';
import { knownCeremonyOfFile } from '../../shared/checks/known-ceremony-of-file.ts';
import { instantSchema } from '../../shared/contract/vocabulary.ts';
import type { ImportedCeremony } from '../records/ceremonies.ts';

/** What a row of the list shows; a file may hold texts of any length, and all of it is kept as its body. */
const longestShown = 253;

/** What is known of an imported ceremony before it is judged. `now` stands for a time that its file does not tell. */
export function describeImported(file: CeremonyFile, text: string, now: number): ImportedCeremony {
  const known = knownCeremonyOfFile(file);
  const { rpId, origins, challenge } = readExpectation(known);
  const { timing, options } = file;
  const startedAt = readInstant(timing?.startedAt) ?? readInstant(timing?.receivedAt) ?? now;
  return {
    kind: file.kind,
    userName: shorten(userNameOf(options)),
    startedAt,
    receivedAt: readInstant(timing?.receivedAt) ?? startedAt,
    options: options ? JSON.stringify(options) : null,
    origin: shorten(origins?.[0]),
    rpId: shorten(rpId),
    challenge: challenge ?? null,
    body: new TextEncoder().encode(text),
  };
}

/** Whole milliseconds that a date can be; a file may hold any number. */
function readInstant(instant: number | string | null | undefined): number | undefined {
  const milliseconds = typeof instant === 'string' ? Date.parse(instant) : Math.round(instant ?? Number.NaN);
  const parsed = instantSchema.safeParse(milliseconds);
  return parsed.success && !Number.isNaN(new Date(parsed.data).getTime()) ? parsed.data : undefined;
}

function userNameOf(options: CeremonyFile['options']): string | undefined {
  const user = options?.user;
  const name = typeof user === 'object' && user !== null && 'name' in user ? user.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function shorten(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
