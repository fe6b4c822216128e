import type { CeremonyDetail } from '../../src/shared/contract/ceremony.ts';
import type { TestRoot } from './open-test-workbench.ts';
import { readOwnVectors } from './own-vectors.ts';
import type { Client } from './relying-party-client.ts';
import type { OwnVector } from './samples/sample-vector.ts';

export function findOwnVector(id: string): OwnVector {
  const vector = readOwnVectors(['attestations', 'rejected-statements']).find((one) => one.id === id);
  if (vector === undefined) throw new Error(`no vector is called ${id}`);
  return vector;
}

/** The roots that the statements of some vectors lead to, each for the format of its own. */
export function rootsOf(ids: readonly string[]): readonly TestRoot[] {
  return ids.map(findOwnVector).flatMap(({ id, fmt, roots = [] }) =>
    roots.map((root, index) => ({
      name: `Root ${index} of ${id}`,
      formats: [fmt ?? ''],
      der: Uint8Array.from(Buffer.from(root, 'base64url')),
    })),
  );
}

/** Answers a fresh request with the response of a vector: rejected, because it was made for another one, and judged all the same. */
export async function answerWithVector(client: Client, id: string): Promise<CeremonyDetail> {
  const { ceremonyId } = await client.begin('registration', { userName: id, attestation: 'direct' });
  return client.answer('registration', ceremonyId, { credential: findOwnVector(id).response });
}
