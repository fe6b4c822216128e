import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { Cryptography } from '../cryptography/cryptography.ts';
import type { CeremonyExpectation } from './ceremony-expectation.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import type { PolicyRules } from './policy-rules.ts';
import type { StepPlaces } from './step-places.ts';

/** What the steps of both ceremonies are decided from. */
export interface StepContext {
  readonly decoded: DecodedCeremony;
  readonly places: StepPlaces;
  readonly known: KnownCeremony;
  readonly expectation: CeremonyExpectation;
  readonly rules: PolicyRules;
  readonly cryptography: Cryptography;
}
