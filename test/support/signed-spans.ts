import type { ByteSpan } from '../../src/shared/bytes/byte-span.ts';
import { decodeRegistrationResponse } from '../../src/shared/ceremony/decode-registration-response.ts';
import type { FieldNode } from '../../src/shared/inspection/field-node.ts';
import { findField } from '../../src/shared/inspection/field-path.ts';

/** Members of a statement that a signature covers, or that are one. */
const signedMembers = ['sig', 'certInfo', 'pubArea', 'response'];
/** U2F signs neither flags nor counter nor AAGUID (WebAuthn L3 §8.6). */
const unsignedInU2f = { start: 32, end: 53 };

/** The bytes of an attestation object that its statement signs or that are the signature; none of a statement that signs nothing. */
export function findSignedSpans(response: unknown): readonly ByteSpan[] {
  const { fmt, roots } = decodeRegistrationResponse(response);
  const object = roots.find(({ name }) => name === 'attestationObject');
  if (object === undefined || fmt === undefined || fmt === 'none') return [];
  const members = statementsOf(object).flatMap(({ children }) =>
    children.filter(({ name }) => signedMembers.includes(name)).map(contentSpan),
  );
  const field = findField(object.children, ['authData']);
  if (field === undefined) return members;
  const authData = contentSpan(field);
  if (fmt !== 'fido-u2f') return [authData, ...members];
  const { start } = authData;
  return [
    { ...authData, end: start + unsignedInU2f.start },
    { ...authData, start: start + unsignedInU2f.end },
    ...members,
  ];
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
