import { expect, test } from 'vitest';
import { InspectError } from '../../../src/main/inspect/inspect-error.ts';
import { parseInspectOptions } from '../../../src/main/inspect/inspect-options.ts';
import { wantsColor } from '../../../src/main/inspect/paint.ts';
import { listPolicy } from '../../../src/main/inspect/policy-options.ts';
import { createProgress } from '../../../src/main/inspect/show-progress.ts';

test('what is not said is at its default', () => {
  expect(parseInspectOptions([])).toEqual({
    files: [],
    output: 'human',
    lines: false,
    tree: false,
    at: undefined,
    anchors: [],
    policy: {},
    askLibrary: true,
    color: undefined,
    help: false,
  });
});

test('lines are always answered in JSON', () => {
  expect(parseInspectOptions(['--ndjson'])).toMatchObject({ output: 'json', lines: true });
});

test.each([
  ['2026-05-15', Date.UTC(2026, 4, 15)],
  ['2026-05-15T09:30:00Z', Date.UTC(2026, 4, 15, 9, 30)],
  ['2026-05-15T09:30:00+02:00', Date.UTC(2026, 4, 15, 7, 30)],
  ['1715767200000', 1715767200000],
])('--at=%s is a time', (text, instant) => {
  expect(parseInspectOptions([`--at=${text}`]).at).toBe(instant);
});

test.each([
  ['--at=soon'],
  ['--at='],
  ['--at=20260515'],
  ['--at=2026-13-45'],
  ['--nope'],
  ['--policy=x=warn'],
  ['--policy=sign-count=maybe'],
  ['--policy=user-verification=reject'],
  ['--policy=accepted-attestation=direct'],
  ['--policy=allow-cross-origin'],
])('%s is refused with a sentence', (argument) => {
  expect(() => parseInspectOptions([argument])).toThrow(InspectError);
  expect(() => parseInspectOptions([argument])).toThrow(/\.$/);
});

test('lines of the policy are set one by one, and every one is listed', () => {
  expect(
    parseInspectOptions(['--policy=sign-count=accept', '--policy', 'base64url=warn', '--no-library']),
  ).toMatchObject({
    policy: { rules: { 'sign-count': 'accept', base64url: 'warn' } },
    askLibrary: false,
  });
  expect(listPolicy()).toMatch(/^ {2}sign-count +reject +the signature counter did not rise \(7\.2\.22\)$/m);
});

test('lines of the policy with a value are set one by one too', () => {
  const { policy } = parseInspectOptions([
    '--policy=user-verification=required',
    '--policy=allow-cross-origin=true',
    '--policy=accepted-attestation=None,packed',
  ]);
  expect(policy).toEqual({
    userVerification: 'required',
    allowCrossOrigin: true,
    acceptedAttestation: ['None', 'packed'],
  });
});

test.each<[boolean | undefined, boolean, NodeJS.ProcessEnv, boolean]>([
  [undefined, true, {}, true],
  [undefined, false, {}, false],
  [undefined, true, { NO_COLOR: '1' }, false],
  [undefined, true, { NO_COLOR: '' }, true],
  [undefined, false, { FORCE_COLOR: '1' }, true],
  [undefined, true, { FORCE_COLOR: '0' }, false],
  [undefined, true, { TERM: 'dumb' }, false],
  [true, false, { NO_COLOR: '1' }, true],
  [false, true, { FORCE_COLOR: '1' }, false],
])('asked %s, terminal %s, %j: colours %s', (asked, isTerminal, env, expected) => {
  expect(wantsColor(asked, isTerminal, env)).toBe(expected);
});

test('progress is told to a log every ten seconds, and at the end only where it was told before', () => {
  const run = (milliseconds: number, isTTY: boolean) => {
    let time = 0;
    let text = '';
    const write = (part: string) => {
      text += part;
    };
    const progress = createProgress({ write, isTTY }, () => time);
    for (let line = 0; line < 640; line++) {
      time += milliseconds / 640;
      progress.lineDone(line === 0 ? 1 : 0);
    }
    progress.end();
    return text;
  };
  expect(run(5_000, false)).toBe('');
  expect(run(25_000, false).split('\n').slice(0, -1)).toHaveLength(3);
  expect(run(25_000, false)).toMatch(
    /640 lines, 26 a second: 639 accepted or clean, 1 rejected or broken, 0 unreadable\n$/,
  );
  expect(run(2_000, true).split('\r')).toHaveLength(5);
});
