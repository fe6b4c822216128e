import { createAuthentication, createRegistration } from '../create-sample.ts';
import { Encoded, encodeCbor, textMap } from '../encode-cbor.ts';
import type { OwnVector } from '../sample-vector.ts';
import { framed, member, portal } from './client-data-changes.ts';

/** What is odd, and has to be accepted all the same. */
export const createOddRows = (): readonly OwnVector[] => [
  createRegistration({ id: 'own-odd-framed-reg', ...framed(portal), topOrigin: portal }),
  createAuthentication({ id: 'own-odd-framed-auth', ...framed(portal), topOrigin: portal }),
  createRegistration({
    id: 'own-odd-extra-member-reg',
    ...member('example_extra', { why: 'nobody matches templates', list: [1, 2.5, null] }),
  }),
  createRegistration({
    id: 'own-odd-token-binding-reg',
    ...member('tokenBinding', { status: 'supported' }),
    why: 'tokenBinding is a member of Level 2',
  }),
  createAuthentication({
    id: 'own-odd-without-cross-origin-auth',
    clientData: ({ type, challenge, origin }) => ({ type, challenge, origin }),
  }),
  createAuthentication({
    id: 'own-odd-member-order-auth',
    clientData: ({ type, challenge, origin, crossOrigin }) => ({ origin, crossOrigin, challenge, type }),
    why: 'not serialized as §5.8.1.1 wants it',
  }),
  createAuthentication({
    id: 'own-odd-byte-order-mark-auth',
    clientDataJSON: (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    why: 'clientDataJSON begins with a byte order mark, which UTF-8 decode takes away',
  }),
  createAuthentication({ id: 'own-odd-without-user-handle-auth', userHandle: null }),
  createRegistration({
    id: 'own-odd-key-order-reg',
    attestationObject: () => encodeCbor(new Encoded(reorder())),
    why: 'the keys of the attestation object are not in the order of CTAP2',
  }),
];

/** The attestation object of a registration with `none`, its members in the order authData, fmt, attStmt. */
function reorder(): Buffer {
  const { attestationObject } = createRegistration({ id: 'own-odd-key-order-reg' }).response.response;
  const bytes = Buffer.from(String(attestationObject), 'base64url');
  const authData = bytes.subarray(bytes.indexOf(encodeCbor('authData')));
  return Buffer.concat([
    Buffer.of(0xa3),
    authData,
    encodeCbor('fmt'),
    encodeCbor('none'),
    encodeCbor('attStmt'),
    encodeCbor(textMap({})),
  ]);
}
