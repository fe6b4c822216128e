import { z } from 'zod';

const spans = z.array(z.strictObject({ source: z.string(), start: z.int(), end: z.int() }));
const text = z.string().nullable();

/** One line of `inspect --json`, every member of it. */
export const inspectionReportSchema = z.strictObject({
  input: z.string(),
  id: z.string().optional(),
  kind: z.string(),
  recognized: z
    .strictObject({
      as: z.string(),
      notation: z.string(),
      why: z.strictObject({ code: z.string(), seen: z.string().optional(), at: z.string().optional() }),
      alternatives: z.array(z.strictObject({ kind: z.string(), notation: z.string() })),
    })
    .optional(),
  summary: z.strictObject({
    fmt: text,
    attestationType: text,
    alg: z.int().nullable(),
    aaguid: z
      .string()
      .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
      .nullable(),
    flags: z
      .strictObject({
        up: z.boolean(),
        uv: z.boolean(),
        be: z.boolean(),
        bs: z.boolean(),
        at: z.boolean(),
        ed: z.boolean(),
      })
      .nullable(),
    signCount: z.int().nullable(),
    credentialId: z
      .string()
      .regex(/^[\w-]*$/)
      .nullable(),
    rpIdHash: z
      .string()
      .regex(/^[\da-f]{64}$/)
      .nullable(),
    type: text,
    challenge: text,
    origin: text,
    crossOrigin: z.boolean().nullable(),
    topOrigin: text,
    extensions: z.record(z.string(), z.unknown()).nullable(),
  }),
  ledger: z.array(
    z.strictObject({
      step: z.string().regex(/^7\.[12]\.\d+(?:\.\d+)?$/),
      title: z.string().min(3),
      status: z.enum(['passed', 'failed', 'not-applicable', 'policy', 'not-evaluated']),
      expected: text,
      found: text,
      reason: text,
      clause: z.string().regex(/^WebAuthn L3 §7\.[12] step \d+(?:\.\d+)?$/),
      spans,
    }),
  ),
  verdict: z.strictObject({
    accepted: z.boolean().nullable(),
    failed: z.array(z.string()),
    library: z
      .strictObject({
        name: z.string(),
        version: z.string(),
        accepted: z.boolean(),
        message: text,
        disagreement: text,
      })
      .nullable(),
  }),
  findings: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'note']),
      code: z.string(),
      step: text,
      spans,
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  ),
  policy: z
    .array(
      z.strictObject({
        code: z.string(),
        value: z.string(),
        from: z.enum(['file', 'option', 'command-line']),
      }),
    )
    .optional(),
  attestation: z.looseObject({ fmt: z.string(), type: text, certificates: z.int() }).optional(),
  sources: z.array(z.looseObject({ name: z.string(), length: z.int() })).optional(),
  tree: z.array(z.looseObject({ name: z.string(), kind: z.string() })).optional(),
});

export type InspectionReport = z.infer<typeof inspectionReportSchema>;

/** Every line of the output, each held against the schema. */
export function parseReports(stdout: string): readonly InspectionReport[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => inspectionReportSchema.parse(JSON.parse(line)));
}
