import { createHash } from 'node:crypto';
import { textMap } from '../encode-cbor.ts';
import { explicit, octetString, sequence } from '../encode-der.ts';
import { createSigner } from '../sample-algorithms.ts';
import { createAuthority } from '../sample-authority.ts';
import type { MakeStatement } from '../sample-statement.ts';

export interface AppleChanges {
  readonly nonce?: (expected: Buffer) => Buffer;
  readonly otherKey?: true;
  readonly withoutExtension?: true;
}

/** Apple's anonymous attestation (WebAuthn L3 §8.8): the nonce SHA-256(authData ‖ clientDataHash) in the credential's certificate. */
export function apple({ nonce = (bytes) => bytes, ...changes }: AppleChanges = {}): MakeStatement {
  return ({ authData, clientDataHash, credential }) => {
    const authority = createAuthority('Anonymous Sample Root');
    const expected = createHash('sha256').update(authData).update(clientDataHash).digest();
    const subjectKey = changes.otherKey === true ? createSigner(-7, 'another key').key : credential.key;
    const value = sequence(explicit(1, octetString(nonce(expected))));
    const x5c = authority.issueChain({
      subject: [['OU', 'AAA Certification']],
      subjectPublicKeyInfo: subjectKey.subjectPublicKeyInfo,
      extensions: changes.withoutExtension === true ? [] : [{ id: '1.2.840.113635.100.8.2', value }],
    });
    return {
      fmt: 'apple',
      attStmt: textMap({ x5c }),
      attStmtKeys: ['x5c'],
      x5cCount: 2,
      roots: [authority.root],
      attestationType: 'AnonCA',
    };
  };
}
