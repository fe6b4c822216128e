import { createAuthentication, createRegistration } from '../create-sample.ts';
import { sampleAlgorithms } from '../sample-algorithms.ts';
import type { OwnVector } from '../sample-vector.ts';
import { packedSelf } from '../statements/packed.ts';

/** Every algorithm: registered with self attestation, then used. Counters are not zero. */
export const createAlgorithmRows = (): readonly OwnVector[] =>
  sampleAlgorithms.flatMap(({ alg, name }) => [
    createRegistration({ id: `own-${name}-packed-self-reg`, alg, statement: packedSelf(), signCount: 1 }),
    createAuthentication({ id: `own-${name}-auth`, alg, signCount: 2, prevCounter: 1 }),
  ]);
