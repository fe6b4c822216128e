import { textMap } from '../encode-cbor.ts';
import { createSigner } from '../sample-algorithms.ts';
import { createAuthority } from '../sample-authority.ts';
import type { MakeStatement } from '../sample-statement.ts';

/** A U2F attestation (WebAuthn L3 §8.6): 00 ‖ rpIdHash ‖ clientDataHash ‖ credentialId ‖ publicKeyU2F, signed on P-256. */
export function fidoU2f({
  change = (signature: Buffer) => signature,
  certificates = 1,
}: {
  change?: (signature: Buffer) => Buffer;
  certificates?: number;
} = {}): MakeStatement {
  return ({ rpIdHash, clientDataHash, credentialId, credential }) => {
    const attestation = createSigner(-7, 'u2f attestation');
    const authority = createAuthority('U2F Sample Root');
    const certificate = authority.issue({
      subject: [['CN', 'U2F Sample Authenticator']],
      subjectPublicKeyInfo: attestation.key.subjectPublicKeyInfo,
    });
    const coordinate = (label: number) => Buffer.from(credential.coseParameters.get(label) as Uint8Array);
    const publicKeyU2F = Buffer.concat([Buffer.of(4), coordinate(-2), coordinate(-3)]);
    const signed = [Buffer.of(0), rpIdHash, clientDataHash, credentialId, publicKeyU2F];
    const sig = change(attestation.sign(Buffer.concat(signed)));
    return {
      fmt: 'fido-u2f',
      attStmt: textMap({ sig, x5c: Array.from({ length: certificates }, () => certificate) }),
      attStmtKeys: ['sig', 'x5c'],
      x5cCount: certificates,
      roots: [authority.root],
      attestationType: 'BasicOrAttCA',
    };
  };
}
