import type { RefusalEvidence } from './refusal-evidence.ts';
import type { ClientPlatform } from './refusal-explanation.ts';

export type ClientEngine = 'chromium' | 'safari' | 'firefox' | 'unknown';

/** The evidence in the shape that the rules ask it; undefined means not known. */
export interface RefusalFacts {
  readonly evidence: RefusalEvidence;
  readonly engine: ClientEngine;
  readonly platform: ClientPlatform;
  /** The call was made in our Electron window. */
  readonly desktop: boolean;
  /** Milliseconds. */
  readonly elapsed: number | undefined;
  /** Milliseconds after which the client itself gives up. */
  readonly timeout: number | undefined;
  readonly userVerification: string | undefined;
  readonly residentKey: string | undefined;
  readonly residentKeyRequired: boolean;
  readonly attachment: string | undefined;
  readonly allowCount: number;
  readonly excludeCount: number;
  /** Whether the client has a user-verifying platform authenticator; undefined where it did not say. */
  readonly platformAuthenticator: boolean | undefined;
}

// Order matters: every browser on iOS is WebKit under another name, and every Chromium says Safari too.
const engines: readonly (readonly [RegExp, ClientEngine])[] = [
  [/CriOS\/|FxiOS\/|EdgiOS\//, 'safari'],
  [/Firefox\//, 'firefox'],
  [/Chrome\/|Chromium\//, 'chromium'],
  [/Safari\//, 'safari'],
];

const platforms: readonly (readonly [RegExp, ClientPlatform])[] = [
  [/android|iphone|ipad|ios\b/i, 'other'],
  [/windows|win32/i, 'windows'],
  [/mac ?os|macintosh|macintel/i, 'macos'],
  [/linux/i, 'linux'],
];

/** How each engine treats the `timeout` it is given (Gecko clamps to 15–120 s, WebKit allows 120 s at most). */
const engineTimeouts: Record<ClientEngine, (timeout: number) => number> = {
  chromium: (timeout) => timeout,
  safari: (timeout) => Math.min(timeout, 120_000),
  firefox: (timeout) => Math.min(Math.max(timeout, 15_000), 120_000),
  unknown: (timeout) => timeout,
};

function match<Code>(table: readonly (readonly [RegExp, Code])[], text: string): Code | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

function members(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** What the options asked for, whether they stand alone or under `publicKey`. */
function readOptions(options: unknown) {
  const outer = members(options);
  const inner = outer.has('publicKey') ? members(outer.get('publicKey')) : outer;
  const selection = members(inner.get('authenticatorSelection'));
  const timeout = inner.get('timeout');
  return {
    userVerification: textOf(selection.get('userVerification')) ?? textOf(inner.get('userVerification')),
    residentKey: textOf(selection.get('residentKey')),
    residentKeyRequired:
      selection.get('residentKey') === 'required' ||
      (selection.get('residentKey') === undefined && selection.get('requireResidentKey') === true),
    attachment: textOf(selection.get('authenticatorAttachment')),
    allowCount: lengthOf(inner.get('allowCredentials')),
    excludeCount: lengthOf(inner.get('excludeCredentials')),
    timeout: typeof timeout === 'number' ? timeout : undefined,
  };
}

/** Reads the evidence once, so that every rule asks the same questions of it. */
export function readRefusalFacts(evidence: RefusalEvidence): RefusalFacts {
  const { clientFacts, userAgent } = evidence;
  const asked = readOptions(evidence.options);
  const engine = match(engines, userAgent) ?? 'unknown';
  const timeout = asked.timeout ?? clientFacts?.timeout;
  return {
    ...asked,
    evidence,
    engine,
    platform: match(platforms, clientFacts?.platform ?? '') ?? match(platforms, userAgent) ?? 'other',
    desktop: userAgent === '' ? evidence.host === 'electron' : /Electron\//.test(userAgent),
    elapsed: clientFacts?.elapsed,
    timeout: timeout === undefined ? undefined : engineTimeouts[engine](timeout),
    platformAuthenticator: clientFacts?.userVerifyingPlatformAuthenticator ?? undefined,
  };
}
