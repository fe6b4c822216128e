import { readFileSync } from 'node:fs';
import type { KnownCeremony } from '../../src/shared/checks/known-ceremony.ts';
import type { OwnVector } from './samples/sample-vector.ts';

export const ownVectorFiles = [
  'algorithms',
  'attestations',
  'extensions',
  'flags-and-counters',
  'odd',
  'rejected-responses',
  'rejected-statements',
] as const;

/** The samples of `test/vectors/own`: what the specification's vectors lack, accepted ones and rejected ones. */
export function readOwnVectors(
  names: readonly (typeof ownVectorFiles)[number][] = ownVectorFiles,
): readonly OwnVector[] {
  return names.flatMap((name) => {
    const url = new URL(`../vectors/own/${name}.jsonl`, import.meta.url);
    // The samples write the files in this form, and a test compares the two.
    return readFileSync(url, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as OwnVector);
  });
}

/** Everything that the relying party of a sample knows. */
export function knownCeremonyOf(vector: OwnVector): KnownCeremony {
  const { kind, response, options, mediation, rpId, origin, topOrigin, credentialRecord } = vector;
  const topOrigins = topOrigin === undefined ? [] : [topOrigin];
  return {
    kind,
    response,
    options,
    mediation,
    relyingParty: { rpId, origins: [origin], topOrigins },
    ...(kind === 'registration'
      ? { credentialIdInUse: false }
      : { credentialRecord, user: { userHandle: String(credentialRecord?.userHandle) } }),
  };
}
