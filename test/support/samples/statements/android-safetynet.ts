import { createHash } from 'node:crypto';
import { textMap } from '../encode-cbor.ts';
import { dnsName } from '../issue-certificate.ts';
import { createAuthority } from '../sample-authority.ts';
import { createSampleKey } from '../sample-keys.ts';
import type { MakeStatement } from '../sample-statement.ts';

export interface SafetyNetChanges {
  readonly nonce?: (expected: Buffer) => Buffer;
  readonly ctsProfileMatch?: boolean;
  readonly host?: string;
  readonly ver?: string;
  readonly change?: (signature: Buffer) => Buffer;
  /** The whole `response`, where it is not to be a JWS. */
  readonly response?: (jws: string) => string;
}

/** A SafetyNet attestation (WebAuthn L3 §8.5): a JWS whose nonce is SHA-256(authData ‖ clientDataHash). */
export function androidSafetyNet(changes: SafetyNetChanges = {}): MakeStatement {
  const { nonce = (bytes) => bytes, change = (bytes) => bytes, response = (text) => text } = changes;
  return ({ authData, clientDataHash }) => {
    const authority = createAuthority('SafetyNet Sample Root', 'rsa');
    const key = createSampleKey('attestation', '');
    const host = changes.host ?? 'attest.android.com';
    const chain = authority.issueChain({
      subject: [['CN', host]],
      subjectPublicKeyInfo: key.subjectPublicKeyInfo,
      extensions: [dnsName(host)],
    });
    const x5c = chain.map((der) => der.toString('base64'));
    const expected = createHash('sha256').update(authData).update(clientDataHash).digest();
    const payload = {
      nonce: nonce(expected).toString('base64'),
      timestampMs: Date.parse('2024-03-01T12:00:00Z'),
      apkPackageName: 'com.google.android.gms',
      apkDigestSha256: createHash('sha256').update('apk').digest('base64'),
      ctsProfileMatch: changes.ctsProfileMatch ?? true,
      apkCertificateDigestSha256: [createHash('sha256').update('signer').digest('base64')],
      basicIntegrity: true,
      evaluationType: 'BASIC,HARDWARE_BACKED',
    };
    const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const input = `${segment({ alg: 'RS256', x5c })}.${segment(payload)}`;
    const signature = change(key.sign(Buffer.from(input), { hash: 'sha256' }));
    const jws = `${input}.${signature.toString('base64url')}`;
    return {
      fmt: 'android-safetynet',
      attStmt: textMap({ ver: changes.ver ?? '240315022', response: Buffer.from(response(jws)) }),
      attStmtKeys: ['ver', 'response'],
      roots: [authority.root],
      attestationType: 'Basic',
    };
  };
}
