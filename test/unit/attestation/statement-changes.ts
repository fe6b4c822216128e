import type { SampleCbor } from '../../support/samples/encode-cbor.ts';
import type { MakeStatement, StatementInputs } from '../../support/samples/sample-statement.ts';

type Members = Map<string, SampleCbor>;

/** The statement with its members changed, after it was signed. */
export function changeMembers(
  make: MakeStatement,
  change: (members: Members, inputs: StatementInputs) => void,
): MakeStatement {
  return (inputs) => {
    const made = make(inputs);
    // The statement of every format but compound is a map with text keys.
    const members: Members = new Map(made.attStmt as ReadonlyMap<string, SampleCbor>);
    change(members, inputs);
    return { ...made, attStmt: members };
  };
}

/** The statement with its attestation certificate changed; nobody signs it anew, which is not the procedure's to notice. */
export function changeCertificate(make: MakeStatement, change: (der: Buffer) => Buffer): MakeStatement {
  return changeMembers(make, (members) => {
    const [leaf, ...others] = members.get('x5c') as readonly Uint8Array[];
    members.set('x5c', [change(Buffer.from(leaf ?? [])), ...others]);
  });
}

/** Bytes that stand in others once, replaced by as many. */
export function replaceHex(from: string, to: string): (bytes: Buffer) => Buffer {
  return (bytes) => {
    const text = bytes.toString('hex');
    if (from.length !== to.length || text.split(from).length !== 2) {
      throw new Error(`${from} stands there ${text.split(from).length - 1} times.`);
    }
    return Buffer.from(text.replace(from, to), 'hex');
  };
}

/** A length of two bytes and then the bytes: a TPM2B. */
export function sized(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(bytes.length >> 8, bytes.length & 0xff), bytes]);
}
