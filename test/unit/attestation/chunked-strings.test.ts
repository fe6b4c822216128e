import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import type { CborItem } from '../../../src/shared/cbor/cbor-item.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { createSpanIndex } from '../../../src/shared/inspection/span-index.ts';
import { knownCeremonyOf, readOwnVectors } from '../../support/own-vectors.ts';
import { decodeItem } from '../../support/vector-cbor.ts';
import { readSpecificationVectors } from '../../support/vector-files.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { ceremonyOf } from '../checks/vector-ceremonies.ts';

const tools = { cryptography: await createNodeCryptography() };

const registrations = [
  ...readSpecificationVectors().map((vector) => ({ ...vector, known: ceremonyOf(vector) })),
  ...readOwnVectors(['attestations'])
    .filter(({ expect: expected, category }) => expected === 'valid' && category === undefined)
    .map((vector) => ({ ...vector, known: knownCeremonyOf(vector) })),
].filter(({ kind }) => kind === 'registration');

/** The same item with every byte string in two chunks (RFC 8949 §3.2.3). */
function chunk(item: CborItem, bytes: Uint8Array): Buffer {
  const head = bytes.subarray(item.span.start, item.contentStart);
  if (item.value instanceof Uint8Array) {
    const middle = item.value.length >> 1;
    const chunks = [item.value.subarray(0, middle), item.value.subarray(middle)].map(definite);
    return Buffer.concat([Buffer.of(0x5f), ...chunks, Buffer.of(0xff)]);
  }
  if (item.type === 'array') return Buffer.concat([head, ...item.items.map((part) => chunk(part, bytes))]);
  if (item.type !== 'map') return Buffer.from(bytes.subarray(item.span.start, item.span.end));
  return Buffer.concat([
    head,
    ...item.entries.flatMap(({ key, value }) => [chunk(key, bytes), chunk(value, bytes)]),
  ]);
}

function definite(content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0x59, content.length >> 8, content.length & 0xff), content]);
}

describe('a registration with every byte string in chunks', () => {
  it.each(registrations.map((vector) => [vector.id, vector] as const))(
    'of %s is as good as it was',
    (_, vector) => {
      const { known, response } = vector;
      const bytes = new Uint8Array(Buffer.from(String(response.response.attestationObject), 'base64url'));
      const chunked = chunk(decodeItem(bytes).item, bytes).toString('base64url');
      const inner = { ...response.response, attestationObject: chunked };
      const judged = judgeCeremony({ ...known, response: { ...response, response: inner } }, tools);
      expect([judged.accepted, judged.failed]).toEqual([true, []]);
      expect(judged.findings.map(({ facts }) => facts.policy)).toContain('canonical-cbor');

      const whole = judgeCeremony(known, tools);
      expect(judged.decoded?.authenticatorData).toEqual(whole.decoded?.authenticatorData);
      // Every verdict points at bytes that can be shown.
      const roots = judged.decoded?.roots ?? [];
      const index = createSpanIndex(roots);
      for (const { spans } of judged.ledger) {
        for (const { source, start, end } of spans) {
          if (end > start)
            expect([source, index.pathAt(source, start) !== undefined]).toEqual([source, true]);
        }
      }
      for (const [at, root] of roots.entries()) {
        const source = judged.decoded?.sources[at];
        expect(findPartitionBreaks(root, source?.bytes.length ?? -1)).toEqual([]);
      }
    },
  );
});
