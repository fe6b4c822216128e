import { relyingParty } from './relying-party-client.ts';

const fragmentName = 'pair';

/** The one-time code in the fragment of a pairing link, or in text that somebody pasted (a link or the bare code). */
export function readPairingCode(text: string): string | null {
  const fragment = text.includes('#') ? text.slice(text.indexOf('#') + 1) : '';
  const code = new URLSearchParams(fragment).get(fragmentName);
  if (code !== null) return code;
  const bare = text.trim();
  return /^[A-Za-z0-9_-]+$/.test(bare) ? bare : null;
}

/** Claims the code in this page's address, if there is one, and drops it from the address and the history. */
export async function pairFromAddress(): Promise<void> {
  if (location.hash === '') return;
  const code = readPairingCode(location.hash);
  history.replaceState(null, '', location.pathname + location.search);
  if (code !== null) await relyingParty.pair(code);
}
