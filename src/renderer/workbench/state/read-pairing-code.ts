const fragmentName = 'pair';

/** The one-time code in the fragment of a pairing link, or in text that somebody pasted (a link or the bare code). */
export function readPairingCode(text: string): string | null {
  const fragment = text.includes('#') ? text.slice(text.indexOf('#') + 1) : '';
  const code = new URLSearchParams(fragment).get(fragmentName);
  if (code !== null) return code;
  const bare = text.trim();
  return /^[A-Za-z0-9_-]+$/.test(bare) ? bare : null;
}
