import { createPublicKey, verify } from 'node:crypto';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { createNodeCryptography } from '../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../src/shared/checks/judge-ceremony.ts';
import type { Contestant } from './interleave.ts';
import { readSampleAssertions, type SampleAssertion } from './sample-assertions.ts';

/** So few that every key is known after the first round. */
export const fewKeys = 20;

function verifyAlone({ signedBytes, key, signature }: SampleAssertion): boolean {
  return verify('sha256', signedBytes, key, signature);
}

/** From PEM text, which Node imports twice as fast as the same bytes in an options object. */
function verifyWithImport({ signedBytes, pem, signature }: SampleAssertion): boolean {
  return verify('sha256', signedBytes, createPublicKey(pem), signature);
}

async function askLibrary({
  response,
  challenge,
  coseKey,
  known,
}: SampleAssertion): Promise<{ verified: boolean }> {
  return verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: 'https://example.org',
    expectedRPID: 'example.org',
    requireUserVerification: true,
    credential: { id: response.id, publicKey: coseKey, counter: known.credentialRecord?.signCount ?? 0 },
  });
}

/** Those that judge assertions: with keys that were seen before, then with keys that are new each time. `input` names the file of samples. */
export async function create(input: string): Promise<readonly Contestant[]> {
  const cryptography = await createNodeCryptography();
  const all = await readSampleAssertions(input);
  const judge = ({ known }: SampleAssertion) => judgeCeremony(known, { cryptography });
  // Who is fast because it refuses at once wins nothing.
  for (const sample of all.slice(0, fewKeys)) {
    const { accepted, failed } = judge(sample);
    if (!accepted) throw new Error(`The ledger rejects a sample: ${failed.join(', ')}`);
    if (!verifyAlone(sample) || !(await askLibrary(sample)).verified)
      throw new Error('A sample does not verify.');
  }
  const cycle = (count: number, run: (sample: SampleAssertion) => unknown) => (index: number) => {
    const sample = all[index % count];
    return sample && run(sample);
  };
  return [
    { name: 'ledger of 25 steps', run: cycle(fewKeys, judge) },
    { name: 'SimpleWebAuthn: verifyAuthenticationResponse', run: cycle(fewKeys, askLibrary) },
    { name: 'the signature alone: crypto.verify, key imported before', run: cycle(fewKeys, verifyAlone) },
    { name: 'ledger of 25 steps, new key each time', run: cycle(all.length, judge) },
    {
      name: 'the signature alone, new key each time: import and crypto.verify',
      run: cycle(all.length, verifyWithImport),
    },
  ];
}
