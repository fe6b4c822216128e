import type { ByteSpan } from '../../src/shared/bytes/byte-span.ts';
import { decodeRegistrationResponse } from '../../src/shared/ceremony/decode-registration-response.ts';
import type { FieldNode } from '../../src/shared/inspection/field-node.ts';
import { findField } from '../../src/shared/inspection/field-path.ts';

/** Members of a statement that a signature covers, or that are one. */
const signedMembers = ['sig', 'certInfo', 'pubArea', 'response'];
/** All that U2F signs of authenticator data: neither flags nor counter nor AAGUID, and of the key the coordinates (WebAuthn L3 §8.6). */
const signedInU2f = [
  ['rpIdHash'],
  ['attestedCredentialData', 'credentialId'],
  ['attestedCredentialData', 'credentialPublicKey', '-2'],
  ['attestedCredentialData', 'credentialPublicKey', '-3'],
];

/** The bytes of an attestation object that its statement signs or that are the signature; none of a statement that signs nothing. */
export function findSignedSpans(response: unknown): readonly ByteSpan[] {
  const { fmt, roots } = decodeRegistrationResponse(response);
  const object = roots.find(({ name }) => name === 'attestationObject');
  if (object === undefined || fmt === undefined || fmt === 'none') return [];
  const members = statementsOf(object).flatMap(({ children }) =>
    children.filter(({ name }) => signedMembers.includes(name)).map(contentSpan),
  );
  const signed = fmt === 'fido-u2f' ? signedInU2f : [[]];
  const parts = signed.flatMap((path) => findField(object.children, ['authData', ...path]) ?? []);
  return [...parts.map(contentSpan), ...members];
}

/** The statement of an attestation object, or those inside of a compound one. */
export function statementsOf(object: FieldNode): readonly FieldNode[] {
  const statement = findField(object.children, ['attStmt']);
  if (statement?.kind !== 'array') return statement === undefined ? [] : [statement];
  return statement.children.flatMap(({ children }) => findField(children, ['attStmt']) ?? []);
}

function contentSpan({ span, head }: FieldNode): ByteSpan {
  return { ...span, start: head?.end ?? span.start };
}
