import { z } from 'zod';
import { filterKeyNames } from '../filter/filter-keys.ts';
import { ceremonySummarySchema } from './ceremony-summary.ts';
import { instantSchema } from './vocabulary.ts';

/** The orders of the list; pinned ceremonies stand first in each. */
export const ceremonyOrders = ['newest', 'oldest', 'user', 'outcome', 'slowest', 'worst-finding'] as const;
export type CeremonyOrder = (typeof ceremonyOrders)[number];

export const longestFilter = 1_000;
const filterSchema = z.string().max(longestFilter);
const ceremonyIdSchema = z.string().min(1).max(100);
/** A whole number as a query carries it. */
const wholeSchema = z
  .string()
  .regex(/^\d{1,15}$/u, 'not a whole number')
  .transform(Number);

/** Which ceremonies are in view: those that a filter keeps, of those between two places of the log. */
const viewSchema = {
  filter: filterSchema.optional(),
  /** The newest one that is shown, by `sequence`: those that came later are held back. */
  through: wholeSchema.optional(),
  /** Those up to this one are left out, the pinned ones excepted. */
  after: wholeSchema.optional(),
};

/** What `GET /api/ceremonies` takes: a window of the list. */
export const ceremonyPageQuerySchema = z.object({
  ...viewSchema,
  order: z.enum(ceremonyOrders).optional(),
  /** The place of the window's first row; with `anchor`, its distance before that ceremony. */
  offset: wholeSchema.optional(),
  limit: wholeSchema.pipe(z.number().max(300)).optional(),
  anchor: ceremonyIdSchema.optional(),
});
export type CeremonyPageQuery = z.input<typeof ceremonyPageQuerySchema>;
export type CeremonyPageRequest = z.output<typeof ceremonyPageQuerySchema>;

export const ceremonyPageSchema = z.object({
  /** How many ceremonies there are. */
  total: z.number().int(),
  /** How many of them are in view. */
  matched: z.number().int(),
  /** How many came after `through`. */
  held: z.number().int(),
  /** How many the filter would keep and `after` leaves out. */
  cleared: z.number().int(),
  /** How many of those in view are pinned: the first rows. */
  pinned: z.number().int(),
  /** The rows after the pinned ones by local day, where the order is by time. */
  days: z.array(z.object({ start: z.number().int(), count: z.number().int() })),
  /** The place of the newest ceremony of all in the log. */
  sequence: z.number().int(),
  /** The place of the first of `ceremonies` in the list. */
  offset: z.number().int(),
  /** The place of the `anchor`; null where it is not in view. */
  anchorIndex: z.number().int().nullable(),
  ceremonies: z.array(ceremonySummarySchema),
});
export type CeremonyPage = z.infer<typeof ceremonyPageSchema>;

/** What `GET /api/ceremonies/values` takes: which key, and what is typed of the value so far. */
export const seenValuesQuerySchema = z.object({
  key: z.enum(filterKeyNames),
  text: z.string().max(200).optional(),
});
export type SeenValuesQuery = z.input<typeof seenValuesQuerySchema>;
/** The most frequent first. */
export const seenValuesSchema = z.object({
  values: z.array(z.object({ value: z.string(), count: z.number().int() })),
});
export type SeenValues = z.infer<typeof seenValuesSchema>;

export const ceremonyNoteLength = 500;
/** What a person may change of a ceremony. An empty note is none. */
export const ceremonyChangeSchema = z.strictObject({
  pinned: z.boolean().optional(),
  note: z.string().trim().max(ceremonyNoteLength).optional(),
});
export type CeremonyChange = z.infer<typeof ceremonyChangeSchema>;

/** What to delete: some ceremonies, or everything in view that is not pinned. */
export const deletionRequestSchema = z.union([
  z.strictObject({ ceremonyIds: z.array(ceremonyIdSchema).min(1).max(1_000) }),
  z.strictObject({
    view: z.strictObject({
      filter: filterSchema,
      through: instantSchema.optional(),
      after: instantSchema.optional(),
    }),
  }),
]);
export type DeletionRequest = z.infer<typeof deletionRequestSchema>;
/** A deletion can be taken back until `until`, or until the workbench ends. */
export const deletionSchema = z.object({
  deletionId: z.string(),
  removed: z.number().int(),
  until: instantSchema,
});
export type Deletion = z.infer<typeof deletionSchema>;
export const restoredSchema = z.object({ restored: z.number().int() });
