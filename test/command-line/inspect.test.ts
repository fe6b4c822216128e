import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ceremonyFileOfVector as ceremonyFile } from '../support/ceremony-file-of-vector.ts';
import { parseReports } from '../support/inspection-report-schema.ts';
import { buildWhenStale, launcher, runCommand, runInspect } from '../support/run-inspect.ts';
import { readSpecificationVectors, type Vector } from '../support/vector-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbench-inspect-'));
const vectors = readSpecificationVectors();
const vector = (kind: Vector['kind']) => {
  const found = vectors.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new Error(`There is no ${kind}.`);
  return found;
};
const registration = vector('registration');
const authentication = vector('authentication');
const attestationObject = Buffer.from(String(registration.response.response.attestationObject), 'base64url');
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(buildWhenStale);
afterAll(() => rmSync(folder, { recursive: true }));

test('every ceremony of the specification is accepted, and its summary is what the specification says', async () => {
  const paths = vectors.map((one) => write(`${one.id}.json`, JSON.stringify(ceremonyFile(one))));
  const { code, stdout, stderr } = await runInspect([...paths, '--json', '--no-library']);
  expect(stderr).toBe('');
  const reports = parseReports(stdout);
  expect(reports.map(({ input, verdict }) => [input, verdict.failed])).toEqual(
    paths.map((path) => [path, []]),
  );
  expect(code).toBe(0);
  for (const [index, { kind, summary, ledger, verdict }] of reports.entries()) {
    const { fields, ...expected } = vectors[index] ?? registration;
    expect(kind).toBe(expected.kind);
    expect(verdict.accepted).toBe(true);
    expect(ledger).toHaveLength(kind === 'registration' ? 29 : 28);
    expect(summary).toMatchObject({
      signCount: fields.signCount,
      rpIdHash: fields.rpIdHash,
      challenge: expected.challenge,
      origin: expected.origin,
      credentialId: expected.response.rawId,
      topOrigin: expected.topOrigin ?? null,
    });
    const set = Object.entries(summary.flags ?? {}).flatMap(([name, on]) => (on ? [name.toUpperCase()] : []));
    expect(set.toSorted()).toEqual(fields.flags.toSorted());
    if (kind === 'registration')
      expect(summary).toMatchObject({ fmt: expected.fmt, aaguid: fields.aaguid, alg: fields.cose?.['3'] });
  }
});

test('a rejected ceremony names its failed steps, says so on top, and exits 1', async () => {
  const path = write(
    'rejected.json',
    JSON.stringify({ ...ceremonyFile(authentication), options: { challenge: 'AAAA' } }),
  );
  const json = await runInspect([path, '--json']);
  expect(json.code).toBe(1);
  const [report] = parseReports(json.stdout);
  expect(report?.verdict).toMatchObject({
    accepted: false,
    failed: ['7.2.11'],
    library: { name: '@simplewebauthn/server', accepted: false },
  });
  const human = await runInspect([path]);
  expect(human.code).toBe(1);
  expect(human.stdout.split('\n', 2).join(' ')).toMatch(
    /^✗ Rejected.*Step 7\.2\.11: the challenge is not the one that was sent/,
  );
  expect(human.stderr).toBe('');
});

test('a line of the policy can be overridden, and the override is shown', async () => {
  const path = write(
    'counter.json',
    JSON.stringify({
      ...ceremonyFile(authentication),
      credentialRecord: { publicKey: authentication.publicKey, signCount: 7 },
    }),
  );
  expect((await runInspect([path, '--json'])).code).toBe(1);
  const { code, stdout } = await runInspect([path, '--json', '--policy=sign-count=warn', '--no-library']);
  expect(code).toBe(0);
  const [report] = parseReports(stdout);
  expect(report?.policy).toContainEqual({ code: 'sign-count', value: 'warn', from: 'command-line' });
  expect(report?.findings).toContainEqual(expect.objectContaining({ severity: 'warning', step: '7.2.22' }));
});

test('without chosen roots trust is left open; with a root that does not lead there, step 24 fails', async () => {
  const packed = vectors.find(({ id }) => id === 'w3c-packed-es256-reg');
  const path = write('packed.json', JSON.stringify(ceremonyFile(packed ?? registration)));
  const statusOf = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await runInspect([path, '--json', '--no-library', ...args]);
    expect(stderr).toBe('');
    return [code, parseReports(stdout)[0]?.ledger.find(({ step }) => step === '7.1.24')?.status];
  };
  expect(await statusOf([])).toEqual([0, 'policy']);
  expect(await statusOf(['--anchors=shipped'])).toEqual([1, 'failed']);
  expect(await statusOf(['--anchors=shipped', '--policy=attestation-trust=accept'])).toEqual([0, 'policy']);
  const rubbish = await runInspect([path, `--anchors=${write('roots.pem', 'no roots here')}`]);
  expect(rubbish).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/No root can be had from .*roots\.pem.*PEM or DER/),
  });
});

test.each([registration, authentication])(
  'a bare response of $id is neither accepted nor rejected, and says which steps need more',
  async ({ response, kind }) => {
    const { code, stdout } = await runInspect(['--json'], { input: JSON.stringify(response) });
    const [report] = parseReports(stdout);
    expect([code, report?.verdict.accepted, report?.verdict.failed]).toEqual([0, null, []]);
    const open = report?.ledger.filter(({ reason }) => reason === 'not-known').map(({ step }) => step);
    const needed = kind === 'registration' ? ['7.1.8', '7.1.9', '7.1.14'] : ['7.2.11', '7.2.15', '7.2.21'];
    expect(open).toEqual(expect.arrayContaining(needed));
  },
);

test('a structure that stands alone says what it was taken for and why', async () => {
  const path = write('object.hex', attestationObject.toString('hex'));
  const { code, stdout } = await runInspect([path, '--json', '--tree']);
  expect(code).toBe(0);
  const [report] = parseReports(stdout);
  expect(report).toMatchObject({
    kind: 'attestation-object',
    recognized: {
      as: 'attestation-object',
      notation: 'hex',
      why: { code: 'cbor-map-keys', seen: 'fmt, attStmt, authData' },
    },
    summary: { fmt: 'none', alg: -7 },
    verdict: { accepted: null, failed: [], library: null },
    sources: [{ name: 'attestationObject', length: attestationObject.length }],
    tree: [{ name: 'attestationObject', span: { start: 0, end: attestationObject.length } }],
  });
  const human = await runInspect([path]);
  expect(human.stdout).toContain(
    'Read as an attestation object in hex, because it is a CBOR map with fmt, attStmt, authData.',
  );
});

test('standard input is read where no file is named, and where "-" is', async () => {
  const input = attestationObject;
  for (const args of [[], ['-']]) {
    const { code, stdout } = await runInspect([...args, '--json'], { input });
    expect(code).toBe(0);
    expect(parseReports(stdout)).toMatchObject([{ input: '-', kind: 'attestation-object' }]);
  }
});

test('options are linted', async () => {
  const input = JSON.stringify({
    publicKey: {
      challenge: 'AAEC',
      rp: { name: 'x' },
      user: { id: '', name: 'a', displayName: 'a' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    },
  });
  const { code, stdout } = await runInspect(['--json'], { input });
  expect(code).toBe(1);
  expect(
    parseReports(stdout)[0]?.findings.map(({ severity, code, facts }) => [severity, code, facts.member]),
  ).toEqual([
    ['error', 'length-out-of-range', 'user.id'],
    ['warning', 'length-out-of-range', 'challenge'],
    ['warning', 'algorithms-missing', 'pubKeyCredParams'],
  ]);
});

test.each<[string, Uint8Array | string, 1 | 2, RegExp]>([
  ['an empty file', '', 2, /There is nothing in it/],
  ['white space', ' \n\t\n', 2, /There is nothing in it/],
  ['JSON that breaks off', '{"id":"AAAA","response":{"client', 2, /begins like JSON and is not/],
  ['other JSON', '{"name":"x","version":1}', 2, /none that WebAuthn knows/],
  ['nothing but brackets', '['.repeat(1_000_000), 2, /begins like JSON and is not/],
  ['objects without end', '{"a":'.repeat(100_000), 2, /begins like JSON and is not/],
  ['deep JSON that closes', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 2, /none that WebAuthn knows/],
  ['prose', 'a note about a passkey\n', 2, /It is text, and no JSON/],
  ['zeros', new Uint8Array(4096), 2, /4096 bytes of no structure/],
  [
    'noise',
    Uint8Array.from({ length: 999 }, (_, index) => ((index * 167 + 41) % 251) ^ 0xf8),
    2,
    /bytes of no structure|It is text/,
  ],
  [
    'base64 that is cut off',
    'o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YVikv6vDdDKViwYzYNOtZGHJxHNa5',
    2,
    /ends where no byte does/,
  ],
  [
    'a ceremony file of a newer version',
    '{"format":"passkey-workbench/ceremony","version":99}',
    2,
    /newer version/,
  ],
  [
    'a ceremony file that is not one',
    '{"format":"passkey-workbench/ceremony","version":1,"kind":"party"}',
    2,
    /not as its format has it/,
  ],
  ['UTF-16 without a mark', Buffer.from('{"a":1}', 'utf16le'), 2, /no structure/],
  ['a deep CBOR array', new Uint8Array(100_000).fill(0x81), 2, /no structure/],
  [
    'a CBOR map that claims too much',
    Uint8Array.of(0xbb, 255, 255, 255, 255, 255, 255, 255, 255, 0x63, 0x66, 0x6d, 0x74),
    1,
    /end too early/,
  ],
  [
    'a DOMException instead of a response',
    JSON.stringify({
      format: 'passkey-workbench/ceremony',
      version: 1,
      kind: 'registration',
      error: { name: 'NotAllowedError' },
    }),
    1,
    /Nothing to accept/,
  ],
])('%s is answered with a sentence, never with a stack trace', async (_, input, code, sentence) => {
  const human = await runInspect([], { input });
  expect(human.stdout.replaceAll(/\s+/g, ' ')).toMatch(sentence);
  expect(human.stdout + human.stderr).not.toMatch(/\n\s+at .*:\d+|Error:/);
  expect(human.code).toBe(code);
  const json = await runInspect(['--json', '--tree'], { input });
  expect(json.code).toBe(code);
  for (const report of parseReports(json.stdout))
    expect(report.findings.length + report.ledger.length).toBeGreaterThan(0);
});

test.each<[string, readonly string[], RegExp]>([
  ['a file that is not there', [join(folder, 'missing.json')], /missing\.json is not there\. Check the name/],
  ['a folder', [folder], /is a folder\. Name the files in it/],
  ['a folder by lines', [folder, '--ndjson'], /is a folder\. Name the files in it/],
  ['an option that is none', ['--jsn'], /Unknown option '--jsn'\. "passkey-workbench inspect --help"/],
  ['a time that is none', ['--at=tomorrow'], /--at=tomorrow is no time/],
  ['a policy that is none', ['--policy=nonsense=warn'], /names no line of the policy/],
  ['a policy without an action', ['--policy=sign-count'], /does not say LINE=reject/],
  ['anchors that are not there', [join(folder, 'x'), '--anchors=/nowhere/roots.pem'], /is not there/],
])('%s is a sentence on stderr and exit 2', async (_, args, sentence) => {
  const { code, stdout, stderr } = await runInspect(args);
  expect(stdout).toBe('');
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
});

test('a file that cannot be read does not keep the others from being inspected', async () => {
  const { code, stdout, stderr } = await runInspect([
    join(folder, 'missing.json'),
    write('good.hex', attestationObject.toString('hex')),
    '--json',
  ]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/missing\.json is not there/);
  expect(parseReports(stdout)).toHaveLength(1);
});

test('an input that is too long is refused before it is read', async () => {
  const input = (async function* () {
    for (let count = 0; count < 40; count++) yield 'a'.repeat(1_000_000);
  })();
  const { code, stderr } = await runInspect([], { input });
  expect(code).toBe(2);
  expect(stderr).toMatch(/longer than 32 MiB.*--ndjson/);
});

test('what the input says cannot steer the terminal', async () => {
  const input =
    '{"type":"webauthn.get","challenge":"AA","origin":"https://\\u001b[31m\\u009b\\u202e.example","\u0085x":1}';
  const { stdout } = await runInspect([], { input });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('colours are for terminals, unless somebody asks for them', async () => {
  const input = attestationObject;
  const sequence = '\u001b[';
  expect((await runInspect([], { input })).stdout).not.toContain(sequence);
  expect((await runInspect(['--color'], { input, env: { NO_COLOR: '1' } })).stdout).toContain(sequence);
  expect((await runInspect([], { input, env: { FORCE_COLOR: '1' } })).stdout).toContain(sequence);
  expect((await runInspect(['--no-color'], { input, env: { FORCE_COLOR: '1' } })).stdout).not.toContain(
    escape,
  );
});

test.each([60, 80, 140])('no line is wider than a terminal of %d columns', async (columns) => {
  const paths = vectors.map(({ id }) => join(folder, `${id}.json`));
  const { stdout } = await runInspect([...paths, '--tree'], { env: { COLUMNS: String(columns) } });
  expect(stdout.split('\n').length).toBeGreaterThan(1000);
  expect(stdout.split('\n').filter((line) => Array.from(line).length > columns)).toEqual([]);
});

test('the launcher builds what is stale, and takes paths from where npm was called', async () => {
  const name = 'from-here.hex';
  write(name, attestationObject.toString('hex'));
  const env = { ...process.env, npm_lifecycle_event: 'inspect', INIT_CWD: folder };
  const { status, stdout } = spawnSync(process.execPath, [launcher, 'inspect', name, '--json'], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(parseReports(stdout)).toMatchObject([{ input: name, kind: 'attestation-object' }]);
});

test('help and the lines of the policy are printed on request', async () => {
  expect(await runInspect(['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('--ndjson'),
    stderr: '',
  });
  expect(await runInspect(['--policy=list'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('sign-count'),
    stderr: '',
  });
  expect(await runCommand([])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('passkey-workbench inspect'),
  });
});
