import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import type { AuthenticationContext } from '../../../src/shared/checks/authentication-context.ts';
import { checkAuthentication } from '../../../src/shared/checks/check-authentication.ts';
import { checkRegistration } from '../../../src/shared/checks/check-registration.ts';
import type { RegistrationContext } from '../../../src/shared/checks/registration-context.ts';
import type { StepVerdict } from '../../../src/shared/checks/step-verdict.ts';
import type { Vector } from '../../support/vector-files.ts';

function expectationOf(vector: Vector) {
  const topOrigins = vector.topOrigin === undefined ? [] : [vector.topOrigin];
  return {
    challenge: vector.challenge,
    origins: [vector.origin],
    rpId: vector.rpId,
    userVerification: vector.requireUV ? 'required' : 'preferred',
    ...(vector.allowCrossOrigin === true ? { topOrigins } : {}),
  };
}

/** The relying party expects exactly what the vector says; the algorithm comes from its independent fields. */
export function registrationOf(vector: Vector): RegistrationContext {
  return {
    decoded: decodeRegistrationResponse(vector.response, { rpId: vector.rpId }),
    // COSE_Key label 3 is `alg`.
    expectation: { ...expectationOf(vector), algorithms: [Number(vector.fields.cose?.['3'])] },
    credentialIdInUse: false,
  };
}

/** A user who was identified before, whose record has the vector's key and counter and the BE flag of its response. */
export function authenticationOf(vector: Vector): AuthenticationContext {
  const { rawId, response } = vector.response;
  const userHandle = String(response.userHandle || 'dXNlcg');
  return {
    decoded: decodeAuthenticationResponse(vector.response, { rpId: vector.rpId }),
    expectation: { ...expectationOf(vector), allowCredentials: [rawId] },
    record: {
      type: 'public-key',
      id: rawId,
      publicKey: vector.publicKey ?? '',
      signCount: vector.prevCounter ?? 0,
      uvInitialized: false,
      transports: [],
      backupEligible: vector.fields.flags.includes('BE'),
      backupState: vector.fields.flags.includes('BS'),
      attestationObject: '',
      attestationClientDataJSON: '',
      rpId: vector.rpId,
    },
    user: { userHandle },
    passkeyUserHandle: userHandle,
  };
}

export function judge(vector: Vector): readonly StepVerdict[] {
  return vector.kind === 'registration'
    ? checkRegistration(registrationOf(vector))
    : checkAuthentication(authenticationOf(vector));
}

export function stepsWith(
  status: StepVerdict['status'],
  verdicts: readonly StepVerdict[],
): readonly string[] {
  return verdicts.filter((verdict) => verdict.status === status).map(({ step }) => step);
}
