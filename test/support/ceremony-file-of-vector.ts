import type { Vector } from './vector-files.ts';

/** The ceremony file that says of a vector what its line says, and no more. */
export function ceremonyFileOfVector(vector: Vector): object {
  const { kind, rpId, origin, challenge, response, publicKey, prevCounter } = vector;
  const { topOrigin, allowCrossOrigin, requireUV } = vector;
  return {
    format: 'passkey-workbench/ceremony',
    version: 1,
    id: vector.id,
    kind,
    relyingParty: { rpId, origins: [origin], ...(topOrigin && { topOrigins: [topOrigin] }) },
    options: { challenge },
    response,
    ...(publicKey && { credentialRecord: { publicKey, signCount: prevCounter ?? 0 } }),
    policy: {
      userVerification: requireUV ? 'required' : 'preferred',
      allowCrossOrigin: allowCrossOrigin ?? false,
    },
  };
}
