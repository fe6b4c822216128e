import { z } from 'zod';
import { ceremonyStatusSchema } from './ceremony-summary.ts';

/** How many items a batch may hold: as many as are judged while others hardly wait. */
export const mostInBatch = 200;
/** The longest item, in bytes: whatever JSON makes of it in a batch is below the limit of a body. */
export const longestItem = 480 * 1024;

/** What `POST /api/imports` gives: imported ceremonies carry the number, and the filter key `import` finds them. */
export const openedImportSchema = z.object({ importId: z.number().int() });
export type OpenedImport = z.infer<typeof openedImportSchema>;

/** The body of `POST /api/imports/:importId/batches`. */
export const importBatchSchema = z.strictObject({
  /** From 0, one after the other. The last one may be sent again, and nothing is stored twice. */
  number: z.number().int().nonnegative(),
  /** Each the text of one ceremony file, response, or line of test vectors, exactly as it was found. */
  items: z.array(z.string().min(1)).min(1).max(mostInBatch),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;

export const importFaultSchema = z.object({
  /** The place among the items of the batch. */
  index: z.number().int(),
  code: z.string(),
  member: z.string().exactOptional(),
  expected: z.string().exactOptional(),
  found: z.string().exactOptional(),
});
export type ImportFault = z.infer<typeof importFaultSchema>;

export const importedBatchSchema = z.object({
  kept: z.array(z.object({ id: z.string(), status: ceremonyStatusSchema })),
  /** What was not kept, and why. */
  bad: z.array(importFaultSchema),
});
export type ImportedBatch = z.infer<typeof importedBatchSchema>;

/** The id of a ceremony that was judged and is in no record; a window may put a number behind it. */
export const notKept = 'not-kept';

export function isNotKept(ceremonyId: string): boolean {
  return ceremonyId.startsWith(notKept);
}

/** The body of `POST /api/inspection`, and of `/api/inspection/attestation`: a text that holds a ceremony; it is judged and not kept. */
export const inspectionRequestSchema = z.strictObject({ text: z.string().min(1) });
