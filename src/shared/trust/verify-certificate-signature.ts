import type { Cryptography, SignatureOutcome } from '../cryptography/cryptography.ts';
import { readSignatureAlgorithm } from '../cryptography/read-signature-algorithm.ts';
import { readSubjectPublicKey } from '../cryptography/read-subject-public-key.ts';
import type { Certificate } from '../x509/certificate.ts';

/**
 * What the key of `issuer` makes of the signature of `certificate` (RFC 5280 §6.1.3 (a)(1)). `unsupported` where nobody here knows the signature
 * algorithm or the kind of key; a key that cannot be read is `key-invalid`.
 */
export function verifyCertificateSignature(
  certificate: Certificate,
  issuer: Certificate,
  cryptography: Cryptography,
): SignatureOutcome {
  const scheme = readSignatureAlgorithm(certificate.signatureAlgorithm);
  const { publicKey, reason } = readSubjectPublicKey(issuer.subjectPublicKeyInfo);
  if (scheme === undefined || reason === 'unsupported') return { outcome: 'unsupported' };
  if (publicKey === undefined) return { outcome: 'invalid', reason: 'key-invalid' };
  return cryptography.verifySignature({
    scheme,
    publicKey,
    data: certificate.tbsCertificate,
    signature: certificate.signatureValue,
  });
}
