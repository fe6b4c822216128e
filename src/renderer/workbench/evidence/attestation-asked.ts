/** The `attestation` member of creation options (WebAuthn L3 §5.4.7), `none` where they have none; undefined where they are no options. */
export function attestationAsked(options: string | null): string | undefined {
  if (options === null) return undefined;
  try {
    const value: unknown = JSON.parse(options);
    if (typeof value !== 'object' || value === null) return undefined;
    const outer: Readonly<Record<string, unknown>> = { ...value };
    const inner: Readonly<Record<string, unknown>> =
      typeof outer.publicKey === 'object' && outer.publicKey !== null ? { ...outer.publicKey } : outer;
    return typeof inner.attestation === 'string' ? inner.attestation : 'none';
  } catch {
    return undefined;
  }
}
