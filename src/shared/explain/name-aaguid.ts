/** Names that passkey providers publish for their AAGUIDs, as in `resources/aaguids.json`. */
export interface AaguidTable {
  /** Where the names were read. */
  readonly source: string;
  /** The day they were read, `2026-08-07`. */
  readonly date: string;
  /** By the AAGUID's lower-case text form. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * `named`: somebody publishes this name for it, a claim unless the attestation proves it · `zero`: the authenticator
 * does not say what it is · `virtual`: Chromium's virtual authenticator · `unknown`: not in the table.
 */
export interface AaguidName {
  readonly name: string | null;
  readonly kind: 'named' | 'zero' | 'virtual' | 'unknown';
}

const zeroAaguid = '00000000-0000-0000-0000-000000000000';
/** `kDeviceAaguid` of Chromium's device/fido/virtual_ctap2_device.cc. */
const virtualAaguid = '01020304-0506-0708-0102-030405060708';

/** Who an authenticator claims to be; `aaguid` in text form, of either case. */
export function nameAaguid(aaguid: string, table: AaguidTable): AaguidName {
  const key = aaguid.toLowerCase();
  if (key === zeroAaguid) return { name: null, kind: 'zero' };
  if (key === virtualAaguid) return { name: null, kind: 'virtual' };
  const name = Object.hasOwn(table.names, key) ? table.names[key] : undefined;
  return name === undefined ? { name: null, kind: 'unknown' } : { name, kind: 'named' };
}
