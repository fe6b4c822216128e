import { textMap } from '../encode-cbor.ts';
import {
  aaguidExtension,
  basicConstraints,
  type SampleExtension,
  type SampleName,
} from '../issue-certificate.ts';
import { createSigner } from '../sample-algorithms.ts';
import { createAuthority } from '../sample-authority.ts';
import type { MakeStatement } from '../sample-statement.ts';

export interface SelfChanges {
  /** `alg` of the statement, where it is not that of the credential. */
  readonly alg?: number;
  readonly change?: (signature: Buffer) => Buffer;
}

/** Self attestation (WebAuthn L3 §8.2): signed with the credential's own key. */
export function packedSelf({ alg, change = (signature) => signature }: SelfChanges = {}): MakeStatement {
  return ({ authData, clientDataHash, credential }) => ({
    fmt: 'packed',
    attStmt: textMap({
      alg: alg ?? credential.alg,
      sig: change(credential.sign(Buffer.concat([authData, clientDataHash]))),
    }),
    attStmtKeys: ['alg', 'sig'],
    roots: [],
    attestationType: 'Self',
  });
}

export interface PackedChanges {
  readonly subject?: SampleName;
  readonly version?: 1 | 3;
  readonly authority?: boolean;
  /** Where the extension is not to repeat the AAGUID; null for none. */
  readonly aaguid?: Buffer | null;
  readonly aaguidCritical?: boolean;
  readonly withoutBasicConstraints?: boolean;
  readonly notAfter?: Date;
  readonly change?: (signature: Buffer) => Buffer;
  readonly alg?: number;
}

const attestationSubject: SampleName = [
  ['C', 'JP'],
  ['O', 'Passkey Workbench Samples'],
  ['OU', 'Authenticator Attestation'],
  ['CN', 'Sample Authenticator'],
];

/** Basic attestation (WebAuthn L3 §8.2): the certificate of §8.2.1 and a signature with its key. */
export function packedBasic(changes: PackedChanges = {}): MakeStatement {
  const { alg = -7, change = (signature) => signature } = changes;
  return ({ authData, clientDataHash, aaguid }) => {
    const attestation = createSigner(alg, 'packed attestation');
    const authority = createAuthority('Packed Sample Root');
    const extensions: SampleExtension[] = [];
    if (changes.withoutBasicConstraints !== true)
      extensions.push(basicConstraints(changes.authority ?? false));
    if (changes.aaguid !== null) {
      extensions.push(aaguidExtension(changes.aaguid ?? aaguid, changes.aaguidCritical ?? false));
    }
    const certificate = authority.issue({
      subject: changes.subject ?? attestationSubject,
      subjectPublicKeyInfo: attestation.key.subjectPublicKeyInfo,
      ...(changes.version === 1 ? { version: 1 } : { extensions }),
      ...(changes.notAfter === undefined ? {} : { notAfter: changes.notAfter }),
    });
    const sig = change(attestation.sign(Buffer.concat([authData, clientDataHash])));
    return {
      fmt: 'packed',
      attStmt: textMap({ alg, sig, x5c: [certificate] }),
      attStmtKeys: ['alg', 'sig', 'x5c'],
      x5cCount: 1,
      roots: [authority.root],
      attestationType: 'BasicOrAttCA',
    };
  };
}
