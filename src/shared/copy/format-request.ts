import type { CeremonyDetail } from '../contract/ceremony.ts';
import { encodeBase64, formatBytes } from './byte-notations.ts';
import type { CopyOutcome } from './copy-outcome.ts';
import { receivedBytes } from './received-bytes.ts';

/** What a request has to say to whoever runs it, in the reader's words; each is one line. */
export interface RequestRemarks {
  readonly what: string;
  /** The challenge was good for one use: what comes back is the record of a replay. */
  readonly challenge: string;
  readonly fetchSession: string;
  readonly curlSession: string;
  readonly curlCertificate: string;
}

export interface ReplayTarget {
  /** Of the relying party that shall judge the answer again: the workbench that runs now. */
  readonly origin: string;
  readonly remarks: RequestRemarks;
}

type Replayed = Pick<CeremonyDetail, 'id' | 'kind' | 'imported' | 'body' | 'bodyBytes' | 'bodyLength'>;

function addressOf({ id, kind }: Replayed, origin: string): string {
  return `${origin}/api/${kind}/${encodeURIComponent(id)}/response`;
}

/** A call of `fetch` that sends the received body to the relying party again, byte for byte. */
export function formatFetch(ceremony: Replayed, { origin, remarks }: ReplayTarget): CopyOutcome {
  if (ceremony.imported) return { obstacle: 'imported' };
  const received = receivedBytes(ceremony);
  if ('obstacle' in received) return received;
  const { text, bytes } = received;
  const lines = [remarks.what, remarks.fetchSession, remarks.challenge].map((remark) => `// ${remark}`);
  if (text === undefined) lines.push(formatBytes('uint8array', { bytes, name: 'body' }).trimEnd());
  const body = text === undefined ? 'body' : `body: ${JSON.stringify(text)}`;
  return {
    text: `${lines.join('\n')}
await fetch(${JSON.stringify(addressOf(ceremony, origin))}, {
  method: "POST",
  credentials: "same-origin",
  headers: { "content-type": "application/json" },
  ${body},
});
`,
  };
}

/** Linux takes no argument longer than 128 KiB. */
const longestArgument = 100_000;

/** The same as a command line for a POSIX shell. The session cookie cannot be read from a page, so its place is a variable. */
export function formatCurl(ceremony: Replayed, { origin, remarks }: ReplayTarget): CopyOutcome {
  if (ceremony.imported) return { obstacle: 'imported' };
  const received = receivedBytes(ceremony);
  if ('obstacle' in received) return received;
  const { text, bytes } = received;
  const isArgument = text !== undefined && text.length < longestArgument && !text.includes('\0');
  const notes = [remarks.what, remarks.curlSession, remarks.curlCertificate, remarks.challenge];
  const command = [
    `curl ${quote(addressOf(ceremony, origin))}`,
    '--request POST',
    '--insecure',
    '--cookie "$WORKBENCH_COOKIE"',
    `--header ${quote('Content-Type: application/json')}`,
    // --data would read a file where the body begins with @.
    isArgument ? `--data-raw ${quote(text)}` : '--data-binary @-',
  ].join(' \\\n  ');
  const piped = isArgument
    ? command
    : `base64 --decode <<'END' | ${command}\n${wrap(encodeBase64(bytes))}\nEND`;
  return { text: `${notes.map((note) => `# ${note}`).join('\n')}\n${piped}\n` };
}

/** In single quotes a shell leaves everything alone but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function wrap(text: string): string {
  return text.replaceAll(/.{76}(?=.)/gu, '$&\n');
}
