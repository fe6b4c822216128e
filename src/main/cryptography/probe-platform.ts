import type { SignatureRequest } from '../../shared/cryptography/cryptography.ts';
import { edwardsCurves, mlDsaParameterSets } from '../../shared/cryptography/key-parameters.ts';
import type {
  EcCurveName,
  EdwardsCurveName,
  MlDsaParameterSet,
  PublicKey,
} from '../../shared/cryptography/public-key.ts';
import type { SignatureVerifier } from '../../shared/cryptography/signature-verifier.ts';

/**
 * True where the platform has no answer for one of the algorithms that the libraries could give. It is asked once for each, with a key that is
 * one and a signature that is refused before any arithmetic: all of it takes 1 ms, 4 in a process that just started (measured on Node 24).
 */
export function lacksAlgorithm(platform: SignatureVerifier): boolean {
  return probes.some((probe) => platform(probe) === undefined);
}

const data = new Uint8Array(1);

const probes: readonly SignatureRequest[] = [
  // The base points (SP 800-186 §3.2.1, SEC 2 §2.4.1, RFC 8032 §5.1 and §5.2), with r and s zero, or S above the order.
  probeEc(
    'P-256',
    '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
    '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
  ),
  probeEc(
    'P-384',
    'aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7',
    '3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f',
  ),
  probeEc(
    'P-521',
    '00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66',
    '011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650',
  ),
  probeEc(
    'secp256k1',
    '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
    '483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8',
  ),
  probeEdwards('Ed25519', '5866666666666666666666666666666666666666666666666666666666666666'),
  probeEdwards(
    'Ed448',
    '14fa30f25b790898adc8d74e2c13bdfdc4397ce61cffd33ad7c2a0051e9c78874098a36c7373ea4b62c7c9563720768824bcb66e71463f6900',
  ),
  // Every key of the right length is one; a hint of nothing but ones is refused.
  probeMlDsa('ML-DSA-44'),
  probeMlDsa('ML-DSA-65'),
  probeMlDsa('ML-DSA-87'),
];

function probeEc(curve: EcCurveName, x: string, y: string): SignatureRequest {
  const publicKey: PublicKey = { type: 'ec', curve, x: Buffer.from(x, 'hex'), y: Buffer.from(y, 'hex') };
  const signature = Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 0);
  return { scheme: { kind: 'ecdsa', hash: 'SHA-256', form: 'der' }, publicKey, data, signature };
}

function probeEdwards(curve: EdwardsCurveName, point: string): SignatureRequest {
  const signature = new Uint8Array(2 * edwardsCurves[curve].length).fill(0xff);
  const publicKey: PublicKey = { type: 'okp', curve, x: Buffer.from(point, 'hex') };
  return { scheme: { kind: 'eddsa' }, publicKey, data, signature };
}

function probeMlDsa(parameterSet: MlDsaParameterSet): SignatureRequest {
  const { publicKeyLength, signatureLength } = mlDsaParameterSets[parameterSet];
  const publicKey: PublicKey = { type: 'ml-dsa', parameterSet, publicKey: new Uint8Array(publicKeyLength) };
  const signature = new Uint8Array(signatureLength).fill(0xff);
  return { scheme: { kind: 'ml-dsa', parameterSet }, publicKey, data, signature };
}
