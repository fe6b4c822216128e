import { type SampleCbor, textMap } from '../encode-cbor.ts';
import type { MakeStatement } from '../sample-statement.ts';

/** No attestation (WebAuthn L3 §8.7); with members, what such a statement must not be. */
export function noStatement(members: Readonly<Record<string, SampleCbor>> = {}): MakeStatement {
  return () => ({
    fmt: 'none',
    attStmt: textMap(members),
    attStmtKeys: Object.keys(members),
    roots: [],
    attestationType: 'None',
  });
}
