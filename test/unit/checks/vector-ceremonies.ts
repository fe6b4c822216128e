import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import type { Vector } from '../../support/vector-files.ts';

/** The relying party expects exactly what the vector says; the algorithm comes from its independent fields. */
export function ceremonyOf(vector: Vector): KnownCeremony {
  const { kind, response, rpId, origin, challenge, topOrigin, allowCrossOrigin, fields } = vector;
  const shared = {
    kind,
    response,
    relyingParty: {
      rpId,
      origins: [origin],
      ...(topOrigin === undefined ? {} : { topOrigins: [topOrigin] }),
    },
    policy: {
      userVerification: vector.requireUV ? 'required' : 'preferred',
      allowCrossOrigin: allowCrossOrigin === true,
    },
  };
  if (kind === 'registration') {
    // COSE_Key label 3 is `alg`.
    const alg = Number(fields.cose?.['3']);
    const pubKeyCredParams = [{ type: 'public-key', alg }];
    return {
      ...shared,
      options: { challenge, rp: { id: rpId }, pubKeyCredParams },
      credentialIdInUse: false,
    };
  }
  const id = response.rawId;
  const { userHandle } = response.response;
  return {
    ...shared,
    options: { challenge, rpId, allowCredentials: [{ type: 'public-key', id }] },
    credentialRecord: {
      id,
      publicKey: vector.publicKey ?? '',
      signCount: vector.prevCounter ?? 0,
      uvInitialized: false,
      // The vectors say nothing of the record's own user and flags: those of the response.
      ...(typeof userHandle === 'string' && { userHandle }),
      backupEligible: fields.flags.includes('BE'),
      backupState: fields.flags.includes('BS'),
    },
  };
}
