import { createHash, randomBytes } from 'node:crypto';

export type SessionWindow = 'host' | 'paired';
export interface Session {
  readonly window: SessionWindow;
}
export interface PairingCode {
  readonly code: string;
  readonly expiresAt: number;
}
export type PairingResult = { readonly token: string } | 'unknown' | 'too-many-guesses';

/** Who may use the API: one-time pairing codes, and the sessions they were exchanged for. All in memory; a restart ends them. */
export interface Sessions {
  createPairingCode(window: SessionWindow): PairingCode;
  /** Exchanges a code for the token of a new session. A code works once. */
  pair(code: string): PairingResult;
  find(token: string | undefined): Session | undefined;
}

const codeLifetime = 5 * 60 * 1_000;
const guessWindow = 60 * 1_000;
/** A code holds 256 random bits, so this is not what protects it; it keeps a broken client from filling the log. */
const guessLimit = 20;

export function openSessions(now: () => number): Sessions {
  // Both maps are keyed by SHA-256: looking a value up then takes no time that depends on how much of a secret was guessed.
  const codes = new Map<string, { window: SessionWindow; expiresAt: number }>();
  const sessions = new Map<string, Session>();
  let wrongGuesses: number[] = [];

  const forgetExpired = (): void => {
    for (const [hash, { expiresAt }] of codes) if (expiresAt <= now()) codes.delete(hash);
    wrongGuesses = wrongGuesses.filter((instant) => instant > now() - guessWindow);
  };
  return {
    createPairingCode(window) {
      forgetExpired();
      const code = newSecret();
      const expiresAt = now() + codeLifetime;
      codes.set(hash(code), { window, expiresAt });
      return { code, expiresAt };
    },
    pair(code) {
      forgetExpired();
      if (wrongGuesses.length >= guessLimit) return 'too-many-guesses';
      const pairing = codes.get(hash(code));
      if (pairing === undefined) {
        wrongGuesses.push(now());
        return 'unknown';
      }
      codes.delete(hash(code));
      const token = newSecret();
      sessions.set(hash(token), { window: pairing.window });
      return { token };
    },
    find: (token) => (token === undefined ? undefined : sessions.get(hash(token))),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
