import { encodeBase64url } from '../bytes/base64url.ts';
import { stripLeadingZeros, withLength } from '../bytes/integer-bytes.ts';
import { ecCurves } from './key-parameters.ts';
import type { PublicKey } from './public-key.ts';

/** The members of a public JSON Web Key in the order of their RFC; binary ones base64url. */
export type JsonWebKeyMembers = Readonly<Record<string, string>>;

/** A public key as JSON Web Key: EC and RSA (RFC 7518 §6), secp256k1 (RFC 8812 §3.1), OKP (RFC 8037 §2), AKP (RFC 9964 §3). */
export function createJwk(publicKey: PublicKey): JsonWebKeyMembers {
  switch (publicKey.type) {
    case 'ec': {
      const { length } = ecCurves[publicKey.curve];
      const [x, y] = [publicKey.x, publicKey.y].map((bytes) =>
        encodeBase64url(withLength(bytes, length) ?? bytes),
      );
      return { kty: 'EC', crv: publicKey.curve, x: x ?? '', y: y ?? '' };
    }
    case 'okp':
      return { kty: 'OKP', crv: publicKey.curve, x: encodeBase64url(publicKey.x) };
    case 'rsa':
      return {
        kty: 'RSA',
        n: encodeBase64url(stripLeadingZeros(publicKey.n)),
        e: encodeBase64url(stripLeadingZeros(publicKey.e)),
      };
    case 'ml-dsa':
      return { kty: 'AKP', alg: publicKey.parameterSet, pub: encodeBase64url(publicKey.publicKey) };
  }
}
