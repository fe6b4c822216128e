import type { CeremonyDetail } from '../contract/ceremony.ts';
import { readExpectation } from './ceremony-expectation.ts';
import { knownCeremonyOfFile } from './known-ceremony-of-file.ts';

/** What a stored ceremony demanded of user verification: as the composer asked, of an imported one as its file says. */
export function demandedUserVerification({
  request,
  file,
}: Pick<CeremonyDetail, 'request' | 'file'>): string | undefined {
  if (request !== null) return request.userVerification;
  return file === null ? undefined : readExpectation(knownCeremonyOfFile(file)).userVerification;
}
