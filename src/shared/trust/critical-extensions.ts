/**
 * Extensions that this validation understands, or that the verification procedure of a format does: one of these may be critical.
 * Policies are among them because every policy will do (RFC 5280 §6.1.1 (c)); what constrains policies is not, and neither is what constrains names: whoever
 * cannot compare the names has to refuse (RFC 5280 §4.2.1.10).
 */
export const criticalExtensions: ReadonlySet<string> = new Set([
  // keyUsage, basicConstraints, certificatePolicies
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.32',
  // subjectAltName and extKeyUsage: WebAuthn L3 §8.3.1
  '2.5.29.17',
  '2.5.29.37',
  // id-fido-gen-ce-aaguid and id-fido-gen-ce-sernum: WebAuthn L3 §8.2.1, §8.2.2
  '1.3.6.1.4.1.45724.1.1.2',
  '1.3.6.1.4.1.45724.1.1.4',
  // FIDO U2F transports
  '1.3.6.1.4.1.45724.2.1.1',
  // Android key description: WebAuthn L3 §8.4.1
  '1.3.6.1.4.1.11129.2.1.17',
  // Apple's nonce: WebAuthn L3 §8.8
  '1.2.840.113635.100.8.2',
]);
