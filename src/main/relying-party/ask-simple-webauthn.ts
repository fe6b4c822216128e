import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { AuthenticationExpectation } from '../../shared/checks/authentication-context.ts';
import type { RegistrationExpectation } from '../../shared/checks/registration-context.ts';
import type { LibraryVerdict } from '../../shared/contract/ceremony.ts';
import type { CredentialRecord } from '../../shared/contract/passkey.ts';

const library = '@simplewebauthn/server';
const version = readLibraryVersion();

/** The library's verdict on a registration; what it throws is its reason. */
export function askAboutRegistration(
  credential: Record<string, unknown>,
  expectation: RegistrationExpectation,
): Promise<LibraryVerdict> {
  return toVerdict(() =>
    verifyRegistrationResponse({
      // Whatever a client sent: what is missing or wrong in it is for the library to find.
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: expectation.challenge,
      expectedOrigin: [...expectation.origins],
      expectedRPID: expectation.rpId,
      requireUserVerification: expectation.userVerification === 'required',
      supportedAlgorithmIDs: [...expectation.algorithms],
    }),
  );
}

/** The library's verdict on an assertion, with the record as it was before. */
export function askAboutAuthentication(
  credential: Record<string, unknown>,
  expectation: AuthenticationExpectation,
  record: CredentialRecord,
): Promise<LibraryVerdict> {
  return toVerdict(() =>
    verifyAuthenticationResponse({
      // As above.
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: expectation.challenge,
      expectedOrigin: [...expectation.origins],
      expectedRPID: expectation.rpId,
      requireUserVerification: expectation.userVerification === 'required',
      credential: {
        id: record.id,
        publicKey: Uint8Array.from(Buffer.from(record.publicKey, 'base64url')),
        counter: record.signCount,
        transports: record.transports,
      },
    }),
  );
}

async function toVerdict(verify: () => Promise<{ verified: boolean }>): Promise<LibraryVerdict> {
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

/** The package does not export its package.json; its entry file lies one folder below it. */
function readLibraryVersion(): string {
  const entry = createRequire(import.meta.url).resolve(library);
  const text = readFileSync(join(entry, '..', '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
