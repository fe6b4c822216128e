import { readPairingCode } from './read-pairing-code.ts';
import { relyingParty } from './relying-party-client.ts';

/** Claims the code in this page's address, if there is one, and drops it from the address and the history. */
export async function pairFromAddress(): Promise<void> {
  if (location.hash === '') return;
  const code = readPairingCode(location.hash);
  history.replaceState(null, '', location.pathname + location.search);
  if (code !== null) await relyingParty.pair(code);
}
