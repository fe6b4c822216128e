import { createAuthentication, createRegistration } from '../create-sample.ts';
import { expandSeed } from '../sample-keys.ts';
import type { OwnVector } from '../sample-vector.ts';
import { androidKey } from '../statements/android-key.ts';
import { androidSafetyNet } from '../statements/android-safetynet.ts';
import { apple } from '../statements/apple.ts';
import { compound } from '../statements/compound.ts';
import { fidoU2f } from '../statements/fido-u2f.ts';
import { noStatement } from '../statements/none.ts';
import { packedBasic, packedSelf } from '../statements/packed.ts';
import { tpm } from '../statements/tpm.ts';
import { breakLastByte } from './change-bytes.ts';

const noAaguid = Buffer.alloc(16);

/** Every format as it should be, with the variants that verifiers tend to forget. */
export const createAttestationRows = (): readonly OwnVector[] => [
  createRegistration({ id: 'own-none-reg' }),
  createAuthentication({ id: 'own-none-auth' }),
  createRegistration({ id: 'own-none-without-aaguid-reg', aaguid: noAaguid, statement: noStatement() }),
  createRegistration({ id: 'own-packed-basic-reg', statement: packedBasic() }),
  createRegistration({
    id: 'own-packed-basic-without-aaguid-extension-reg',
    statement: packedBasic({ aaguid: null }),
  }),
  createRegistration({ id: 'own-packed-basic-es384-reg', alg: -257, statement: packedBasic({ alg: -35 }) }),
  createRegistration({
    id: 'own-packed-basic-expired-reg',
    statement: packedBasic({ notAfter: new Date('2024-06-30T00:00:00Z') }),
    why: 'the attestation certificate ended 2024-06-30; without a time of the ceremony that is a note',
  }),
  createRegistration({ id: 'own-fido-u2f-reg', aaguid: noAaguid, statement: fidoU2f() }),
  createRegistration({ id: 'own-tpm-rsa-reg', alg: -257, statement: tpm() }),
  createRegistration({ id: 'own-tpm-rsa-rs1-reg', alg: -257, statement: tpm({ alg: -65535 }) }),
  createRegistration({ id: 'own-tpm-rsa-es256-aik-reg', alg: -257, statement: tpm({ alg: -7 }) }),
  createRegistration({ id: 'own-tpm-ecc-reg', alg: -7, statement: tpm() }),
  createRegistration({ id: 'own-tpm-ecc-es256-aik-reg', alg: -7, statement: tpm({ alg: -7 }) }),
  createRegistration({ id: 'own-tpm-ecc-p384-reg', alg: -35, statement: tpm() }),
  createRegistration({ id: 'own-android-key-reg', statement: androidKey() }),
  createRegistration({ id: 'own-apple-reg', statement: apple() }),
  createRegistration({ id: 'own-android-safetynet-reg', statement: androidSafetyNet() }),
  createRegistration({
    id: 'own-android-safetynet-cts-profile-mismatch-reg',
    statement: androidSafetyNet({ ctsProfileMatch: false }),
    why: 'ctsProfileMatch is false: the procedure of Level 3 does not ask for it, libraries do',
    category: 'disputed',
  }),
  createRegistration({ id: 'own-compound-reg', statement: compound(packedSelf(), packedBasic()) }),
  createRegistration({ id: 'own-compound-android-key-reg', statement: compound(packedSelf(), androidKey()) }),
  createRegistration({
    id: 'own-compound-three-reg',
    statement: compound(apple(), packedSelf(), androidKey()),
  }),
  createRegistration({
    id: 'own-compound-one-of-two-fails-reg',
    statement: compound(packedSelf(), packedBasic({ change: breakLastByte })),
    why: 'one of two statements does not verify: how many have to is the policy of the relying party',
    category: 'disputed',
  }),
  createRegistration({
    id: 'own-credential-id-1023-reg',
    credentialId: expandSeed('long credential', 1023),
    statement: packedSelf(),
  }),
  createRegistration({
    id: 'own-credential-id-1-reg',
    credentialId: Buffer.of(7),
    statement: packedSelf(),
  }),
];
