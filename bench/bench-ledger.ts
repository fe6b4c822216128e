import { createPublicKey, verify } from 'node:crypto';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { createNodeCryptography } from '../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../src/shared/checks/judge-ceremony.ts';
import { interleave, ratioOf } from './interleave.ts';
import { type Goal, printSpeeds, printTitle } from './report.ts';
import { createSampleAssertions, type SampleAssertion } from './sample-assertions.ts';

/** More keys than are remembered: every one is new when its turn comes again. */
const manyKeys = 400;
const fewKeys = 20;

function verifyAlone({ signedBytes, key, signature }: SampleAssertion): boolean {
  return verify('sha256', signedBytes, key, signature);
}

function verifyWithImport({ signedBytes, spki, signature }: SampleAssertion): boolean {
  return verify(
    'sha256',
    signedBytes,
    createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    signature,
  );
}

async function askLibrary({ response, challenge, coseKey, known }: SampleAssertion): Promise<unknown> {
  return verifyAuthenticationResponse({
    response: { ...response, response: { ...response.response } },
    expectedChallenge: challenge,
    expectedOrigin: 'https://example.org',
    expectedRPID: 'example.org',
    requireUserVerification: true,
    credential: { id: response.id, publicKey: coseKey, counter: known.credentialRecord?.signCount ?? 0 },
  });
}

/** The whole ledger of an assertion against the library's yes or no, and against nothing but the signature. */
export async function benchLedger(): Promise<readonly Goal[]> {
  const cryptography = await createNodeCryptography();
  const all = createSampleAssertions(manyKeys);
  const judge = ({ known }: SampleAssertion) => judgeCeremony(known, { cryptography });
  await proveAllAccept(all, judge);
  const cycle = (count: number, run: (sample: SampleAssertion) => unknown) => (index: number) => {
    const sample = all[index % count];
    return sample && run(sample);
  };
  printTitle(
    'Judging an assertion',
    `ES256, the same assertions for everybody: of ${fewKeys} credentials whose keys were seen before, and of ${manyKeys} whose keys are new each time.`,
  );
  const known = await interleave([
    { name: 'ledger of 25 steps', run: cycle(fewKeys, judge) },
    { name: 'SimpleWebAuthn: verifyAuthenticationResponse', run: cycle(fewKeys, askLibrary) },
    { name: 'the signature alone: crypto.verify, key imported before', run: cycle(fewKeys, verifyAlone) },
  ]);
  printSpeeds(known);
  // The library imports the key every time: beside it, an import and the signature alone are the most that there is to win.
  console.log('');
  const fresh = await interleave([
    { name: 'ledger of 25 steps, new key each time', run: cycle(manyKeys, judge) },
    { name: 'SimpleWebAuthn, new key each time', run: cycle(manyKeys, askLibrary) },
    { name: 'the signature alone: key import and crypto.verify', run: cycle(manyKeys, verifyWithImport) },
  ]);
  printSpeeds(fresh);
  return [
    {
      what: 'ledger of an assertion, against SimpleWebAuthn’s verification',
      least: 5,
      found: ratioOf(known[0], known[1]),
    },
    {
      what: 'ledger of an assertion, against the bare signature check',
      least: 0.5,
      found: ratioOf(known[0], known[2]),
    },
  ];
}

/** Who is fast because it refuses at once wins nothing. */
async function proveAllAccept(
  samples: readonly SampleAssertion[],
  judge: (sample: SampleAssertion) => { readonly accepted: boolean; readonly failed: readonly string[] },
): Promise<void> {
  for (const sample of samples.slice(0, fewKeys)) {
    const { accepted, failed } = judge(sample);
    if (!accepted) throw new Error(`The ledger rejects a sample: ${failed.join(', ')}`);
    if (!verifyAlone(sample)) throw new Error('A sample has a wrong signature.');
    await askLibrary(sample);
  }
}
