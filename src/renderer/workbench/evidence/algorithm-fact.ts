import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { registeredCredential } from './registered-credential.ts';

/** The COSE algorithm of the key: as the answer says it, else as it was registered. */
export function algorithmFact({ alg, recordBefore }: CeremonyDetail): number | undefined {
  return alg ?? registeredCredential(recordBefore)?.credentialPublicKey?.alg;
}
