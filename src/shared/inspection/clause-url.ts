/** Section numbers of WebAuthn Level 3 as the document's own anchors: every clause that a field, a fault or a step names. */
const webAuthnAnchors: Readonly<Record<string, string>> = {
  '4': 'sctn-terminology',
  '5': 'sctn-api',
  '5.1': 'iface-pkcredential',
  '5.1.3': 'sctn-createCredential',
  '5.2.1.1': 'sctn-public-key-easy',
  '5.2.2': 'iface-authenticatorassertionresponse',
  '5.4': 'dictionary-makecredentialoptions',
  '5.4.1': 'dictionary-pkcredentialentity',
  '5.4.3': 'dictionary-user-credential-params',
  '5.4.4': 'dictionary-authenticatorSelection',
  '5.4.5': 'enum-attachment',
  '5.4.6': 'enum-residentKeyRequirement',
  '5.4.7': 'enum-attestation-convey',
  '5.5': 'dictionary-assertion-options',
  '5.8.1': 'dictionary-client-data',
  '5.8.1.1': 'clientdatajson-serialization',
  '5.8.1.2': 'clientdatajson-verification',
  '5.8.2': 'enum-credentialType',
  '5.8.3': 'dictionary-credential-descriptor',
  '5.8.4': 'enum-transport',
  '5.8.5': 'sctn-alg-identifier',
  '5.8.6': 'enum-userVerificationRequirement',
  '5.8.7': 'enum-clientCapability',
  '6.1': 'sctn-authenticator-data',
  '6.1.1': 'sctn-sign-counter',
  '6.1.3': 'sctn-credential-backup',
  '6.5.1': 'sctn-attested-credential-data',
  '6.5.3': 'sctn-attestation-types',
  '6.5.4': 'sctn-generating-an-attestation-object',
  '6.5.5': 'sctn-signature-attestation-types',
  '7.1': 'sctn-registering-a-new-credential',
  '7.2': 'sctn-verifying-assertion',
  '8': 'sctn-defined-attestation-formats',
  '8.1': 'sctn-attstn-fmt-ids',
  '8.2': 'sctn-packed-attestation',
  '8.2.1': 'sctn-packed-attestation-cert-requirements',
  '8.2.2': 'sctn-enterprise-packed-attestation-cert-requirements',
  '8.3': 'sctn-tpm-attestation',
  '8.3.1': 'sctn-tpm-cert-requirements',
  '8.4': 'sctn-android-key-attestation',
  '8.4.1': 'sctn-key-attstn-cert-requirements',
  '8.5': 'sctn-android-safetynet-attestation',
  '8.6': 'sctn-fido-u2f-attestation',
  '8.7': 'sctn-none-attestation',
  '8.8': 'sctn-apple-anonymous-attestation',
  '8.9': 'sctn-compound-attestation',
  '9': 'sctn-extensions',
  '9.1': 'sctn-extension-id',
  '10.1.1': 'sctn-appid-extension',
  '10.1.2': 'sctn-appid-exclude-extension',
  '10.1.3': 'sctn-authenticator-credential-properties-extension',
  '10.1.4': 'prf-extension',
  '10.1.5': 'sctn-large-blob-extension',
  '13.4.3': 'sctn-cryptographic-challenges',
  '14.5': 'sctn-privacy-considerations-client',
  '14.6.1': 'sctn-user-handle-privacy',
};

/** Documents without anchors by section number, by the start of the reference. */
const documents: readonly (readonly [string, string])[] = [
  [
    'CTAP 2.2',
    'https://fidoalliance.org/specs/fido-v2.2-ps-20250714/fido-client-to-authenticator-protocol-v2.2-ps-20250714.html',
  ],
  ['WebAuthn L1', 'https://www.w3.org/TR/webauthn-1/'],
  ['WebAuthn L2', 'https://www.w3.org/TR/webauthn-2/'],
  ['WebAuthn L4', 'https://w3c.github.io/webauthn/'],
  ['X.690', 'https://www.itu.int/rec/T-REC-X.690'],
  ['Android key attestation', 'https://source.android.com/docs/security/features/keystore/attestation'],
];

/**
 * Where a clause such as `WebAuthn L3 §6.1` or `RFC 8949 §4.2.1` can be read; undefined for what has no public page. Only
 * ever one of these addresses, whatever the text holds.
 */
export function clauseUrl(reference: string): string | undefined {
  const webAuthn = /^WebAuthn L3\b(?: §([0-9.]*[0-9]))?/.exec(reference);
  if (webAuthn !== null) {
    const anchor = findAnchor(webAuthn[1] ?? '');
    return `https://www.w3.org/TR/webauthn-3/${anchor === undefined ? '' : `#${anchor}`}`;
  }
  const rfc = /^RFC ([0-9]{1,5})(?: §([0-9.]*[0-9]|[A-Z](?:\.[0-9]+)*))?/.exec(reference);
  if (rfc !== null) {
    const [, number, section] = rfc;
    const kind = section !== undefined && /^[A-Z]/.test(section) ? 'appendix' : 'section';
    return `https://www.rfc-editor.org/rfc/rfc${number}.html${section === undefined ? '' : `#${kind}-${section}`}`;
  }
  return documents.find(([start]) => reference.startsWith(start))?.[1];
}

/** The anchor of a section, or of the nearest one around it. */
function findAnchor(section: string): string | undefined {
  if (section === '') return undefined;
  return webAuthnAnchors[section] ?? findAnchor(section.replace(/(?:^|\.)[0-9]+$/, ''));
}
