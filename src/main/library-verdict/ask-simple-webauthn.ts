import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  VerifyAuthenticationResponseOpts,
  VerifyRegistrationResponseOpts,
} from '@simplewebauthn/server';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { type CeremonyExpectation, readExpectation } from '../../shared/checks/ceremony-expectation.ts';
import type { KnownCeremony, KnownCredentialRecord } from '../../shared/checks/known-ceremony.ts';
import type { LibraryVerdict } from '../../shared/contract/ceremony.ts';
import { coseAlgorithms } from '../../shared/cose/cose-algorithms.ts';
import { library, readLibraryVersion } from './library-version.ts';

/**
 * The verdict of `@simplewebauthn/server` on a ceremony; what it throws is its reason. Null where less is known than it must be
 * told: challenge, origins and RP ID, of an authentication the record. The library is loaded when it is first asked.
 */
export async function askSimpleWebAuthn(known: KnownCeremony): Promise<LibraryVerdict | null> {
  const { kind, response } = known;
  const expectation = readExpectation(known);
  if (typeof response !== 'object' || response === null) return null;
  const verify =
    kind === 'registration'
      ? registrationVerifier(response, expectation)
      : authenticationVerifier(response, expectation, known.credentialRecord);
  return verify === undefined ? null : toVerdict(verify);
}

/** Where nobody knows which were asked for: untold, the library takes three and rejects every other. */
const everyAlgorithm = coseAlgorithms.map(({ alg }) => alg);

type Verify = () => Promise<{ verified: boolean }>;

/** What both ceremonies tell it; undefined where something that it asks for is not known. */
function sharedOptions({ challenge, origins, rpId, userVerification }: CeremonyExpectation) {
  if (challenge === undefined || origins === undefined || rpId === undefined) return undefined;
  return {
    expectedChallenge: challenge,
    expectedOrigin: [...origins],
    expectedRPID: rpId,
    requireUserVerification: userVerification === 'required',
  };
}

function registrationVerifier(response: object, expectation: CeremonyExpectation): Verify | undefined {
  const shared = sharedOptions(expectation);
  if (shared === undefined) return undefined;
  const { algorithms, mediation } = expectation;
  const options: VerifyRegistrationResponseOpts = {
    ...shared,
    // Whatever a client sent: what is missing or wrong in it is for the library to find.
    response: response as unknown as RegistrationResponseJSON,
    requireUserPresence: mediation !== 'conditional',
    supportedAlgorithmIDs: [...(algorithms ?? everyAlgorithm)],
  };
  return async () => (await import('@simplewebauthn/server')).verifyRegistrationResponse(options);
}

function authenticationVerifier(
  response: object,
  expectation: CeremonyExpectation,
  record: KnownCredentialRecord | null | undefined,
): Verify | undefined {
  const shared = sharedOptions(expectation);
  const publicKey = record?.publicKey === undefined ? undefined : decodeBase64url(record.publicKey);
  if (shared === undefined || publicKey === undefined) return undefined;
  const { appid, topOrigins, framing } = expectation;
  const options: VerifyAuthenticationResponseOpts = {
    ...shared,
    // As above.
    response: response as unknown as AuthenticationResponseJSON,
    expectedRPID: hashedNames(response, { appid, rpId: shared.expectedRPID }),
    ...(framing === true && topOrigins && { expectedTopOrigin: [...topOrigins] }),
    credential: {
      id: record?.id ?? '',
      publicKey: Uint8Array.from(publicKey),
      counter: record?.signCount ?? 0,
      transports: [...(record?.transports ?? [])],
    },
  };
  return async () => (await import('@simplewebauthn/server')).verifyAuthenticationResponse(options);
}

/** It knows no `appid`: what `rpIdHash` may be the hash of is what it is told (§10.1.1). */
function hashedNames(
  response: object,
  { appid, rpId }: { readonly appid: string | undefined; readonly rpId: string },
): string | string[] {
  const results: unknown = 'clientExtensionResults' in response ? response.clientExtensionResults : undefined;
  const used =
    typeof results === 'object' && results !== null && 'appid' in results ? results.appid : undefined;
  if (appid === undefined || used === false) return rpId;
  return used === true ? appid : [rpId, appid];
}

async function toVerdict(verify: Verify): Promise<LibraryVerdict> {
  const version = readLibraryVersion();
  try {
    const { verified } = await verify();
    return {
      library,
      version,
      verified,
      message: verified ? null : 'The library did not verify it and gave no reason.',
    };
  } catch (error) {
    const message = error instanceof Error ? error.message || error.name : String(error);
    return { library, version, verified: false, message };
  }
}
