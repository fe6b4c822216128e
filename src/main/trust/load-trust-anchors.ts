import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ByteCursor } from '../../shared/bytes/byte-cursor.ts';
import type { TrustAnchor } from '../../shared/trust/trust-anchor.ts';
import type { Certificate } from '../../shared/x509/certificate.ts';
import { readCertificate } from '../../shared/x509/read-certificate.ts';
import { WorkbenchError } from '../workbench/workbench-error.ts';

const rootsFile = z.array(
  z.object({
    name: z.string(),
    owner: z.string(),
    /** An intermediate is known and not trusted. */
    role: z.enum(['anchor', 'intermediate']),
    formats: z.array(z.string()),
    sha256: z.string(),
    /** DER in base64. */
    certificate: z.base64(),
  }),
);

export interface ShippedRoots {
  readonly anchors: readonly TrustAnchor[];
  /** Certificates that close the gap between an attestation certificate and its root where authenticators do not send them. */
  readonly intermediates: readonly Certificate[];
}

/** The roots that ship with the workbench, from `roots.json` in `folder`; `PROVENANCE.md` beside it says where each is from. */
export async function loadTrustAnchors(folder: string): Promise<ShippedRoots> {
  const path = join(folder, 'roots.json');
  const rows = parseRows(await readFile(path, 'utf8').catch((cause) => fail(path, cause)), path);
  const read = rows.map((row) => ({ row, certificate: readRow(row.name, row.certificate, path) }));
  return {
    anchors: read
      .filter(({ row }) => row.role === 'anchor')
      .map(({ row: { name, formats }, certificate }) => ({ name, formats, certificate, origin: 'shipped' })),
    intermediates: read
      .filter(({ row }) => row.role === 'intermediate')
      .map(({ certificate }) => certificate),
  };
}

function parseRows(text: string, path: string): z.infer<typeof rootsFile> {
  try {
    return rootsFile.parse(JSON.parse(text));
  } catch (cause) {
    return fail(path, cause);
  }
}

function readRow(name: string, base64: string, path: string): Certificate {
  // A copy of its own: Buffer would have it share a pool.
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return readCertificate(new ByteCursor({ name: `root ${name}`, bytes })) ?? fail(path, name);
}

function fail(path: string, cause: unknown): never {
  throw new WorkbenchError(
    'roots-damaged',
    `The attestation roots that ship with the workbench cannot be read from ${path}. Install the workbench again.`,
    { cause },
  );
}
