import type { Certificate } from '../x509/certificate.ts';
import type { ValidityAtTime } from './chain-verdict.ts';

/** Both ends belong to the period (RFC 5280 §4.1.2.5); `time` in milliseconds since 1970. The last second is valid to its end. */
export function validityAt({ validity }: Certificate, time: number): ValidityAtTime {
  if (time < validity.notBefore) return 'not-yet-valid';
  return time >= validity.notAfter + 1000 ? 'expired' : 'valid';
}
