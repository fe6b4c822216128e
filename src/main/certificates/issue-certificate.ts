// @peculiar/x509 keeps its parts in a container that needs the Reflect polyfill before it is loaded.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { encodeNameConstraints, nameConstraintsIdentifier } from './name-constraints.ts';

/** A certificate and its private key, both PEM; the key is PKCS#8. */
export interface KeyedCertificate {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** Node's global Web Crypto has no type of its own name for it. */
type PrivateKey = Awaited<ReturnType<typeof generateKeys>>['privateKey'];

const day = 24 * 60 * 60 * 1_000;
const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** Clocks differ, and a container's clock may lag behind its host's. */
const backdating = day;
const authorityLifetime = 3_650 * day;
/** With the backdating under the 397 days that browsers and Apple's systems allow a server certificate. */
const serverLifetime = 395 * day;

/**
 * Makes our own authority: ECDSA P-256, able to issue server certificates for `localhost` and names below it and nothing
 * else (critical name constraints, path length 0, server authentication only).
 */
export async function issueAuthority(now: number): Promise<KeyedCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    // The suffix keeps two authorities of one person apart in a trust store that lists names only.
    name: `CN=Passkey Workbench local authority ${randomBytes(4).toString('hex')}`,
    notBefore: new Date(now - backdating),
    notAfter: new Date(now + authorityLifetime),
    keys,
    signingAlgorithm: keyAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.Extension(nameConstraintsIdentifier, true, encodeNameConstraints(['localhost'])),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificatePem: certificate.toString('pem'), keyPem: await exportKey(keys.privateKey) };
}

/** Issues a server certificate for `localhost`, each time with a fresh key. */
export async function issueServerCertificate(
  authority: KeyedCertificate,
  now: number,
): Promise<KeyedCertificate> {
  const issuer = new x509.X509Certificate(authority.certificatePem);
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: 'CN=localhost',
    issuer: issuer.subject,
    notBefore: new Date(Math.max(now - backdating, issuer.notBefore.getTime())),
    notAfter: new Date(Math.min(now + serverLifetime, issuer.notAfter.getTime())),
    publicKey: keys.publicKey,
    signingKey: await importSigningKey(authority.keyPem),
    signingAlgorithm: keyAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificatePem: certificate.toString('pem'), keyPem: await exportKey(keys.privateKey) };
}

function generateKeys() {
  return crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
}

/** 16 random bytes, positive and without a leading zero (RFC 5280 §4.1.2.2). */
function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

async function exportKey(key: PrivateKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

async function importSigningKey(pem: string): Promise<PrivateKey> {
  const [der] = x509.PemConverter.decode(pem);
  if (der === undefined) throw new Error('the private key file holds no key');
  return crypto.subtle.importKey('pkcs8', der, keyAlgorithm, false, ['sign']);
}
