import { textMap } from '../encode-cbor.ts';
import { enumerated, explicit, integer, nothing, octetString, sequence, set } from '../encode-der.ts';
import type { SampleExtension } from '../issue-certificate.ts';
import { createSigner } from '../sample-algorithms.ts';
import { createAuthority } from '../sample-authority.ts';
import type { MakeStatement } from '../sample-statement.ts';

export interface AndroidKeyChanges {
  readonly challenge?: (clientDataHash: Buffer) => Buffer;
  /** Of the list the hardware enforces: 0 is KM_ORIGIN_GENERATED. */
  readonly origin?: number;
  /** 2 is KM_PURPOSE_SIGN. */
  readonly purposes?: readonly number[];
  readonly allApplications?: true;
  /** Where origin and purpose stand only in the software's list. */
  readonly softwareOnly?: true;
  /** Members of the software's list beside those of a sample, DER. */
  readonly software?: readonly Buffer[];
  /** Without any member in the list that the hardware enforces. */
  readonly nothingEnforced?: true;
  readonly otherKey?: true;
  readonly withoutExtension?: true;
  readonly change?: (signature: Buffer) => Buffer;
}

/** An Android key attestation (WebAuthn L3 §8.4): the credential's own key in a certificate with a KeyDescription. */
export function androidKey(changes: AndroidKeyChanges = {}): MakeStatement {
  const { change = (signature) => signature } = changes;
  return ({ authData, clientDataHash, credential }) => {
    const authority = createAuthority('Android Key Sample Root');
    const subjectKey = changes.otherKey === true ? createSigner(-7, 'another key').key : credential.key;
    const x5c = authority.issueChain({
      subject: [['CN', 'Android Keystore Key']],
      subjectPublicKeyInfo: subjectKey.subjectPublicKeyInfo,
      extensions: changes.withoutExtension === true ? [] : [keyDescription(changes, clientDataHash)],
    });
    const sig = change(credential.sign(Buffer.concat([authData, clientDataHash])));
    return {
      fmt: 'android-key',
      attStmt: textMap({ alg: credential.alg, sig, x5c: [...x5c, authority.root] }),
      attStmtKeys: ['alg', 'sig', 'x5c'],
      x5cCount: 3,
      roots: [authority.root],
      attestationType: 'Basic',
    };
  };
}

/** KeyDescription of attestation version 200 (KeyMint 2.0), as Android's "Verify hardware-backed key pairs" has its schema. */
function keyDescription(changes: AndroidKeyChanges, clientDataHash: Buffer): SampleExtension {
  const { challenge = (bytes) => bytes, origin = 0, purposes = [2] } = changes;
  const trustedEnvironment = enumerated(1);
  const enforced = [
    explicit(1, set(...purposes.map((purpose) => integer(purpose)))),
    explicit(2, integer(3)),
    explicit(3, integer(256)),
    explicit(5, set(integer(4))),
    explicit(10, integer(1)),
    explicit(503, nothing()),
    ...(changes.allApplications === true ? [explicit(600, nothing())] : []),
    explicit(702, integer(origin)),
    explicit(705, integer(140_000)),
    explicit(706, integer(202_401)),
  ];
  const created = explicit(701, integer(1_704_067_200_000));
  const description = sequence(
    integer(200),
    trustedEnvironment,
    integer(200),
    trustedEnvironment,
    octetString(challenge(clientDataHash)),
    octetString(),
    changes.softwareOnly === true ? sequence(...enforced) : sequence(created, ...(changes.software ?? [])),
    changes.softwareOnly === true || changes.nothingEnforced === true ? sequence() : sequence(...enforced),
  );
  return { id: '1.3.6.1.4.1.11129.2.1.17', value: description };
}
