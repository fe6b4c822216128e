import { createNodeCryptography } from '../cryptography/node-cryptography.ts';
import type { InspectTools } from './inspect-input.ts';
import type { InspectOptions } from './inspect-options.ts';
import { openAnchors } from './open-anchors.ts';

/**
 * What judging needs, made of what was asked for. Without chosen roots the shipped ones say what a chain leads to, and decide nothing.
 * The library behind the second verdict is loaded when it is first asked.
 */
export async function openInspectTools(
  { at, policy, askLibrary, anchors }: InspectOptions,
  rootsFolder: string,
): Promise<InspectTools> {
  const chosen = anchors.length > 0;
  const { anchors: roots, intermediates } = await openAnchors(chosen ? anchors : ['shipped'], rootsFolder);
  return {
    cryptography: await createNodeCryptography(),
    at,
    ...(chosen ? { trustAnchors: roots } : { shippedAnchors: roots }),
    intermediates,
    policy,
    askLibrary: askLibrary
      ? async (known) => (await import('../library-verdict/ask-simple-webauthn.ts')).askSimpleWebAuthn(known)
      : undefined,
  };
}
