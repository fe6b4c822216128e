import { createNodeCryptography } from '../cryptography/node-cryptography.ts';
import type { InspectTools } from './inspect-input.ts';
import type { InspectOptions } from './inspect-options.ts';

/** What judging needs, made of what was asked for. The library behind the second verdict is loaded when it is first asked. */
export async function openInspectTools({ at, rules, askLibrary }: InspectOptions): Promise<InspectTools> {
  return {
    cryptography: await createNodeCryptography(),
    at,
    rules,
    askLibrary: askLibrary
      ? async (known) => (await import('../library-verdict/ask-simple-webauthn.ts')).askSimpleWebAuthn(known)
      : undefined,
  };
}
