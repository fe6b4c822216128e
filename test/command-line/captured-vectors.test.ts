import { beforeAll, describe, expect, test } from 'vitest';
import { ceremonyFileOfVector } from '../support/ceremony-file-of-vector.ts';
import { type InspectionReport, parseReports } from '../support/inspection-report-schema.ts';
import { buildWhenStale, runInspect } from '../support/run-inspect.ts';
import { capturedMissing, capturedNote, readCapturedVectors, type Vector } from '../support/vector-files.ts';

/** Rejected although the line says valid; the vector is disputed. pubArea says TPM_ALG_RSASSA and leaves out its hash algorithm. */
const disputed: Readonly<Record<string, readonly string[]>> = {
  'yubi-td-Tpm-ValidRs384': ['7.1.22'],
  'yubi-td-Tpm-ValidRs512': ['7.1.22'],
};

const vectors = readCapturedVectors();

/** The fields of the line that a summary has, as the summary writes them. */
function expectedSummary({ kind, fmt, challenge, origin, response, fields }: Vector) {
  const lower = fields.flags.map((flag) => flag.toLowerCase());
  const flags = ['up', 'uv', 'be', 'bs', 'at', 'ed'].map((flag) => [flag, lower.includes(flag)]);
  const shared = {
    flags: Object.fromEntries(flags),
    signCount: fields.signCount,
    rpIdHash: fields.rpIdHash,
    challenge,
    origin,
    credentialId: response.rawId,
    type: kind === 'registration' ? 'webauthn.create' : 'webauthn.get',
  };
  if (kind === 'authentication') return { ...shared, fmt: null };
  const { aaguid, cose = {}, credentialId } = fields;
  return {
    ...shared,
    fmt,
    aaguid,
    alg: cose['3'],
    // That of the authenticator data.
    credentialId,
  };
}

describe.skipIf(capturedMissing)(`captured responses as ceremony files${capturedNote}`, () => {
  let reports: readonly InspectionReport[] = [];
  beforeAll(async () => {
    buildWhenStale();
    const input = vectors.map((vector) => JSON.stringify(ceremonyFileOfVector(vector))).join('\n');
    const { stdout, stderr } = await runInspect(['--ndjson'], { input });
    expect(stderr).toBe('');
    reports = parseReports(stdout);
  }, 60_000);

  test.each(vectors.map((vector, index) => [vector.id, vector, index] as const))(
    '%s comes out as its line says, in every field',
    (id, vector, index) => {
      const report = reports[index];
      const isDisputed = disputed[id] !== undefined;
      expect(report?.id).toBe(id);
      expect(report?.verdict.accepted).toBe(vector.expect === 'valid' && !isDisputed);
      if (isDisputed) {
        expect(vector.category).toBe('disputed');
        expect(report?.verdict.failed).toEqual(disputed[id]);
      }
      // Whoever is rejected is told why, and where.
      const errors = report?.findings.filter(({ severity }) => severity === 'error') ?? [];
      expect(errors.length > 0).toBe(report?.verdict.accepted === false);
      expect(report?.summary).toMatchObject(expectedSummary(vector));
    },
  );
});
