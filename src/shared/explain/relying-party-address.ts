import type { RefusalCauseCode } from './refusal-explanation.ts';

interface PageAddress {
  readonly scheme: string;
  readonly host: string;
}

/** Scheme and host of an origin, or undefined where it is opaque or no origin at all. */
function parseOrigin(origin: string): PageAddress | undefined {
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/(\[[^\]]*\]|[^/:]*)(?::\d+)?\/?$/i.exec(origin) ?? [];
  return scheme === undefined || host === undefined
    ? undefined
    : { scheme: scheme.toLowerCase(), host: host.toLowerCase() };
}

function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/** Plain HTTP is a secure context for names under `localhost` only (Chromium: also by address, where WebAuthn then refuses the host). */
function isSecure({ scheme, host }: PageAddress): boolean {
  if (scheme === 'https') return true;
  return scheme === 'http' && (host === 'localhost' || host.endsWith('.localhost') || isIpAddress(host));
}

/** Rules of the RP ID against the page's address, the most telling first (HTML, "is a registrable domain suffix of or is equal to"). */
const addressRules: readonly (readonly [RefusalCauseCode, (page: PageAddress, rpId: string) => boolean])[] = [
  ['host-is-ip-address', ({ host }) => isIpAddress(host)],
  ['origin-not-secure', (page) => !isSecure(page)],
  ['rp-id-has-scheme', (_page, rpId) => rpId.includes('://')],
  ['rp-id-has-port', (_page, rpId) => /^[^/]*:\d+$/.test(rpId)],
  ['rp-id-has-path', (_page, rpId) => rpId.includes('/')],
  ['rp-id-localhost-from-subdomain', ({ host }, rpId) => rpId === 'localhost' && host.endsWith('.localhost')],
  [
    'rp-id-not-suffix',
    ({ host }, rpId) => host !== rpId && !(rpId.includes('.') && host.endsWith(`.${rpId}`)),
  ],
];

/**
 * Why every client must refuse this RP ID on this page, or undefined where nothing is wrong that can be seen without
 * the public suffix list.
 */
export function faultOfAddress(origin: string, rpId: string): RefusalCauseCode | undefined {
  const page = parseOrigin(origin);
  if (page === undefined) return undefined;
  return addressRules.find(([, broken]) => broken(page, rpId.toLowerCase()))?.[0];
}
