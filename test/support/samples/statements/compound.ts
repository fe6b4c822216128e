import { textMap } from '../encode-cbor.ts';
import type { MakeStatement } from '../sample-statement.ts';

/** Several statements about one credential (WebAuthn L3 §8.9). */
export function compound(...statements: readonly MakeStatement[]): MakeStatement {
  return (inputs) => {
    const made = statements.map((make) => make(inputs));
    return {
      fmt: 'compound',
      attStmt: made.map(({ fmt, attStmt }) => textMap({ fmt, attStmt })),
      attStmtKeys: made.map((_, index) => `[${index}]`),
      roots: made.flatMap(({ roots }) => roots),
      attestationType: made[0]?.attestationType ?? 'None',
    };
  };
}
