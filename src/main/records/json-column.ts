import { z } from 'zod';

/** A column that holds JSON text of what `schema` describes. */
export function jsonColumn<Value>(schema: z.ZodType<Value>): z.ZodType<Value> {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

/** SQLite has no boolean: 0 or 1. */
export const booleanColumn = z.number().transform((value) => value !== 0);

export function toJsonColumn(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
