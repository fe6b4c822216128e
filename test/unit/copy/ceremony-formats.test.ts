import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readReceivedBody } from '../../../src/renderer/workbench/evidence/received-body.ts';
import { parseCeremonyFile } from '../../../src/shared/ceremony/ceremony-file.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import { knownCeremonyOfFile } from '../../../src/shared/checks/known-ceremony-of-file.ts';
import type { CeremonyDetail } from '../../../src/shared/contract/ceremony.ts';
import { copyCeremony } from '../../../src/shared/copy/ceremony-formats.ts';
import {
  type CeremonyReport,
  formatMarkdownReport,
} from '../../../src/shared/copy/format-markdown-report.ts';
import { createPureCryptography } from '../../../src/shared/cryptography/create-pure-cryptography.ts';
import { recognizeInput } from '../../../src/shared/recognize/recognize-input.ts';
import { readOwnVectors } from '../../support/own-vectors.ts';
import { assertionBody, ceremony, record } from '../../support/sample-ceremony.ts';
import type { OwnVector } from '../../support/samples/sample-vector.ts';

const tools = { cryptography: createPureCryptography() };
const remarks = {
  what: 'what',
  challenge: 'challenge',
  fetchSession: 'fetch',
  curlSession: "curl's",
  curlCertificate: 'certificate',
};
const report: CeremonyReport = {
  title: 'Rejected at step 17',
  paragraphs: ['Nobody was <b>verified</b>.'],
  facts: [{ name: 'rpId', wire: 'localhost' }],
  steps: { heading: 'Steps', columns: ['Step', 'Verdict', 'What', 'Expected', 'Found'], rows: [] },
  fields: { heading: 'Fields', columns: ['Field', 'Value', 'Meaning', 'Offset', 'Length'], rows: [] },
  bytes: { heading: 'Bytes', sources: [] },
};

function copies(detail: CeremonyDetail) {
  const known = knownOf(detail);
  const decoded = known.response === undefined ? undefined : judgeCeremony(known, tools).decoded;
  const offered = copyCeremony({
    ceremony: detail,
    decoded,
    target: { origin: 'https://localhost:8443', remarks },
    describe: () => report,
  });
  return Object.fromEntries(
    offered.map(({ name, outcome }) => [name, 'text' in outcome ? outcome.text : `(${outcome.obstacle})`]),
  );
}

/** As much as the relying party keeps of a ceremony. */
function knownOf(detail: CeremonyDetail): KnownCeremony {
  const { kind, rpId, origin, options, request, recordBefore, receivedAt, body } = detail;
  const received = readReceivedBody(body);
  return {
    kind,
    response: received.state === 'credential' ? received.credential : undefined,
    options: JSON.parse(options ?? 'null'),
    relyingParty: { rpId: rpId ?? undefined, origins: origin === null ? undefined : [origin] },
    credentialRecord: recordBefore ?? undefined,
    policy: { userVerification: request?.userVerification },
    time: receivedAt ?? undefined,
  };
}

function stored(vector: OwnVector): CeremonyDetail {
  const { kind, response, options, rpId, origin, credentialRecord } = vector;
  return ceremony({
    id: vector.id,
    kind,
    status: 'rejected',
    rpId,
    origin,
    options: JSON.stringify(options),
    body: JSON.stringify({ credential: response }),
    receivedAt: 1_790_000_000_000,
    request: { userVerification: 'preferred', hints: [], timeout: 60_000 },
    recordBefore: kind === 'registration' ? null : { ...record, ...(credentialRecord as object) },
  });
}

/** The verdicts without the words; what was found may name members in another order. */
function verdicts(known: KnownCeremony) {
  return judgeCeremony(known, tools).ledger.map(({ step, status }) => `${step} ${status}`);
}

const samples = [
  ...readOwnVectors(['flags-and-counters']).slice(0, 4),
  ...readOwnVectors(['odd']).slice(0, 4),
].map(stored);
const signIn = ceremony({
  status: 'rejected',
  failedStep: '7.2.17',
  body: assertionBody({ flags: 0x19, signCount: 7 }),
  receivedAt: 2_000,
  recordBefore: record,
});

describe('a ceremony', () => {
  it('as JSON is everything that is stored', () => {
    expect(JSON.parse(copies(signIn).json ?? '')).toEqual(signIn);
  });

  it('as a ceremony file is judged the same', () => {
    expect(samples.length).toBeGreaterThan(5);
    for (const detail of samples) {
      const parsed = parseCeremonyFile(JSON.parse(copies(detail)['ceremony-file'] ?? ''));
      if (!('file' in parsed)) throw new Error(`${detail.id}: ${JSON.stringify(parsed.faults)}`);
      expect(verdicts(knownCeremonyOfFile(parsed.file)), detail.id).toEqual(verdicts(knownOf(detail)));
    }
  });

  it('as a test vector is recognized as its response, with all that the line can say of it', () => {
    for (const detail of [signIn, ...samples]) {
      const text = copies(detail)['test-vector'] ?? '';
      expect(text.trimEnd()).not.toContain('\n');
      const read = recognizeInput(text);
      if (read.kind !== 'registration-response' && read.kind !== 'authentication-response')
        throw new Error(`${detail.id} is read as ${read.kind}: ${text}`);
      expect(read.known.response).toEqual(JSON.parse(detail.body ?? '').credential);
      expect(read.known).toMatchObject({ kind: detail.kind, relyingParty: { rpId: detail.rpId } });
      if (detail.recordBefore !== null) {
        const { publicKey, signCount, backupState } = detail.recordBefore;
        expect(read.known.credentialRecord).toMatchObject({ publicKey, signCount, backupState });
      }
    }
  });

  it('as a test vector says what its bytes say', () => {
    expect(JSON.parse(copies(signIn)['test-vector'] ?? '')).toMatchObject({
      id: 'one',
      kind: 'authentication',
      challenge: 'AAECAw',
      requireUV: true,
      prevCounter: 5,
      expect: 'invalid',
      why: '7.2.17',
      fields: { flagsByte: '0x19', flags: ['UP', 'BE', 'BS'], signCount: 7, authDataLength: 37 },
    });
  });
});

describe('a request that sends the answer again', () => {
  const bodies = [
    signIn.body ?? '',
    `{"credential":{"id":"it's \\"quoted\\" $HOME \`id\` 日本"}}`,
    '@/etc/passwd\n\u2028',
    'a\0b',
  ];

  it.each(bodies)('as fetch has the body %j', async (body) => {
    const text = copies({ ...signIn, body }).fetch ?? '';
    expect(await runFetch(text)).toEqual({
      url: 'https://localhost:8443/api/authentication/one/response',
      body: Buffer.from(body),
    });
    expect(text.split('\n').slice(0, 3)).toEqual(['// what', '// fetch', '// challenge']);
  });

  it.each(bodies)('as cURL has the body %j', (body) => {
    const sent = runCurl(copies({ ...signIn, body }).curl ?? '');
    expect(sent).toEqual({
      url: 'https://localhost:8443/api/authentication/one/response',
      body: Buffer.from(body),
    });
  });

  it('has the bytes of a body that is no text', async () => {
    const bodyBytes = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    const detail = {
      ...signIn,
      body: '{\ufffd\0}',
      bodyBytes: bodyBytes.toString('base64url'),
      bodyLength: 4,
    };
    const formats = copies({ ...detail, rejection: 'broken-json' });
    expect((await runFetch(formats.fetch ?? '')).body).toEqual(bodyBytes);
    expect(runCurl(formats.curl ?? '').body).toEqual(bodyBytes);
    expect([formats['ceremony-file'], formats['test-vector']]).toEqual([
      '(body-not-utf-8)',
      '(body-not-utf-8)',
    ]);
  });

  it.each([
    ['before anything came', { body: null }, 'nothing-received'],
    ['where the body was too long to keep', { body: null, bodyLength: 9_000_000 }, 'body-not-kept'],
    ['where a part of the body was kept', { body: '{', bodyLength: 9_000_000 }, 'body-not-kept'],
  ])('is not offered %s', (_, changes, obstacle) => {
    const { json, report: _report, ...formats } = copies({ ...signIn, ...changes });
    expect(new Set(Object.values(formats))).toEqual(new Set([`(${obstacle})`]));
    expect(JSON.parse(json ?? '')).toMatchObject(changes);
  });

  it('of a refusal is no test vector', () => {
    const refusal = { name: 'NotAllowedError', message: 'no', cancelled: false };
    const formats = copies({ ...signIn, body: JSON.stringify({ refusal }), refusal });
    expect(formats['test-vector']).toBe('(no-credential)');
    expect(JSON.parse(formats['ceremony-file'] ?? '')).toMatchObject({ error: { name: 'NotAllowedError' } });
  });
});

describe('a report', () => {
  it('puts the failed steps first', () => {
    const step = { statusName: '', subject: '', expected: '', found: '' };
    const rows = (['passed', 'not-evaluated', 'failed'] as const).map((status) => ({
      ...step,
      status,
      step: status,
    }));
    const text = formatMarkdownReport({ ...report, steps: { ...report.steps, rows } });
    expect([...text.matchAll(/^\| (failed|not-evaluated|passed) /gmu)].map(([, status]) => status)).toEqual([
      'failed',
      'not-evaluated',
      'passed',
    ]);
  });

  it.each([
    ['words', '<img src=x> [a](b) *c* @team', '&lt;img src=x> \\[a\\](b) \\*c\\* &#64;team'],
    ['an address', 'see https://example.org', 'see https&#58;//example.org'],
  ])('keeps %s from being Markdown', (_, title, expected) => {
    expect(formatMarkdownReport({ ...report, title })).toContain(`# ${expected}\n`);
  });

  it.each([
    ['a|b', '`a\\|b`'],
    ['``', '``` `` ```'],
    ['a\nb', '`a\\u000ab`'],
  ])('keeps the wire value %j in its cell', (value, cell) => {
    const row = { path: 'p', value, meaning: '', offset: 0, length: 1 };
    const text = formatMarkdownReport({ ...report, fields: { ...report.fields, rows: [row] } });
    expect(text).toContain(`| \`p\` | ${cell} |  | 0x00 | 1 |`);
  });
});

async function runFetch(text: string) {
  let sent: { url: string; body: Buffer } | undefined;
  const pretend = async (url: string, { body }: { body: string | Uint8Array }) => {
    sent = { url, body: Buffer.from(body as Uint8Array) };
  };
  await new Function('fetch', `return (async () => {${text}})()`)(pretend);
  if (sent === undefined) throw new Error('nothing was sent');
  return sent;
}

/** Runs the command line with a `curl` that prints its address and what it would send. */
function runCurl(text: string) {
  const pretend = `curl() { printf '%s\\n' "$1"; while [ $# -gt 1 ]; do shift; done
    if [ "$1" = '@-' ]; then cat; else printf '%s' "$1"; fi; }`;
  const printed = execFileSync('sh', ['-c', `${pretend}\n${text}`]);
  const end = printed.indexOf('\n');
  return { url: printed.subarray(0, end).toString(), body: printed.subarray(end + 1) };
}
