import { formatHex } from '../bytes/hex.ts';
import { integerFromBytes } from '../bytes/integer-bytes.ts';
import type { AlgorithmIdentifier } from '../x509/certificate.ts';
import { mlDsaParameterSets } from './key-parameters.ts';
import type { HashName, SignatureScheme } from './signature-scheme.ts';
import { derElements, type StrictDerElement, unsignedDerInteger, wholeDerElement } from './strict-der.ts';

const schemes: ReadonlyMap<string, SignatureScheme> = new Map([
  ['1.2.840.10045.4.1', ecdsa('SHA-1')],
  ['1.2.840.10045.4.3.2', ecdsa('SHA-256')],
  ['1.2.840.10045.4.3.3', ecdsa('SHA-384')],
  ['1.2.840.10045.4.3.4', ecdsa('SHA-512')],
  ['1.2.840.113549.1.1.5', rsassaPkcs1('SHA-1')],
  // The OIW's older name of the same, which old certificates carry.
  ['1.3.14.3.2.29', rsassaPkcs1('SHA-1')],
  ['1.2.840.113549.1.1.11', rsassaPkcs1('SHA-256')],
  ['1.2.840.113549.1.1.12', rsassaPkcs1('SHA-384')],
  ['1.2.840.113549.1.1.13', rsassaPkcs1('SHA-512')],
  ['1.3.101.112', { kind: 'eddsa', curve: 'Ed25519' }],
  ['1.3.101.113', { kind: 'eddsa', curve: 'Ed448' }],
  [mlDsaParameterSets['ML-DSA-44'].oid, { kind: 'ml-dsa', parameterSet: 'ML-DSA-44' }],
  [mlDsaParameterSets['ML-DSA-65'].oid, { kind: 'ml-dsa', parameterSet: 'ML-DSA-65' }],
  [mlDsaParameterSets['ML-DSA-87'].oid, { kind: 'ml-dsa', parameterSet: 'ML-DSA-87' }],
]);

/** The contents of the hashes' OBJECT IDENTIFIERs, as hex. */
const hashes: ReadonlyMap<string, HashName> = new Map([
  ['2b0e03021a', 'SHA-1'],
  ['608648016503040201', 'SHA-256'],
  ['608648016503040202', 'SHA-384'],
  ['608648016503040203', 'SHA-512'],
]);
const mgf1 = '2a864886f70d010108';
const rsassaPss = '1.2.840.113549.1.1.10';

/**
 * How a signature with this AlgorithmIdentifier is computed (RFC 3279 §2.2, RFC 4055, RFC 5758, RFC 8410, RFC 9881). Undefined for everything
 * else: SHA-224, MD5, DSA, and PSS whose mask is made with another hash.
 */
export function readSignatureAlgorithm(algorithm: AlgorithmIdentifier): SignatureScheme | undefined {
  return algorithm.oid === rsassaPss ? readPssParameters(algorithm.parameters) : schemes.get(algorithm.oid);
}

function ecdsa(hash: HashName): SignatureScheme {
  return { kind: 'ecdsa', hash, form: 'der' };
}

function rsassaPkcs1(hash: HashName): SignatureScheme {
  return { kind: 'rsassa-pkcs1-v1_5', hash };
}

/** RSASSA-PSS-params (RFC 4055 §3.1): four explicitly tagged members, each with a default; a signature's must be present. */
function readPssParameters(parameters: Uint8Array | undefined): SignatureScheme | undefined {
  const content = parameters && wholeDerElement(parameters, 0x30);
  const members = content && derElements(content);
  if (members === undefined) return undefined;
  const tags = members.map(({ tag }) => tag);
  if (tags.some((tag, index) => tag < 0xa0 || tag > 0xa3 || tag <= (tags[index - 1] ?? 0))) return undefined;
  const [hashMember, maskMember, saltMember, trailerMember] = [0xa0, 0xa1, 0xa2, 0xa3].map((wanted) =>
    members.find(({ tag }) => tag === wanted),
  );
  const hash = hashMember ? readHash(hashMember.content) : 'SHA-1';
  const maskHash = maskMember ? readMaskHash(maskMember.content) : 'SHA-1';
  const saltLength = saltMember ? readNumber(saltMember) : 20;
  const trailer = trailerMember ? readNumber(trailerMember) : 1;
  if (hash === undefined || maskHash !== hash || saltLength === undefined || trailer !== 1) return undefined;
  return { kind: 'rsassa-pss', hash, saltLength };
}

function readHash(der: Uint8Array): HashName | undefined {
  const [oid] = algorithmMembers(der) ?? [];
  return oid && hashes.get(formatHex(oid.content));
}

function readMaskHash(der: Uint8Array): HashName | undefined {
  const [oid, parameters] = algorithmMembers(der) ?? [];
  if (oid === undefined || formatHex(oid.content) !== mgf1 || parameters === undefined) return undefined;
  return parameters.tag === 0x30 ? hashOf(parameters.content) : undefined;
}

function hashOf(content: Uint8Array): HashName | undefined {
  const [oid] = derElements(content) ?? [];
  return oid?.tag === 0x06 ? hashes.get(formatHex(oid.content)) : undefined;
}

function algorithmMembers(der: Uint8Array): readonly StrictDerElement[] | undefined {
  const content = wholeDerElement(der, 0x30);
  const members = content && derElements(content);
  return members?.[0]?.tag === 0x06 && members.length <= 2 ? members : undefined;
}

/** An INTEGER of at most two bytes, far above any salt that fits a modulus. */
function readNumber(member: StrictDerElement): number | undefined {
  const content = wholeDerElement(member.content, 0x02);
  const digits = content && unsignedDerInteger(content);
  return digits && digits.length <= 2 ? Number(integerFromBytes(digits)) : undefined;
}
