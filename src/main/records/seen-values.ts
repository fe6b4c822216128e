import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { SeenValues } from '../../shared/contract/ceremony-list.ts';
import { findCoseAlgorithm } from '../../shared/cose/cose-algorithms.ts';
import type { FilterKey } from '../../shared/filter/filter-keys.ts';

const mostSuggested = 50;

/** Where the values of a key stand; a key that is not here has a fixed list of its own. */
const sources: Partial<Record<FilterKey, string>> = {
  fmt: column('s.fmt'),
  alg: column('coalesce(s.alg, s.passkey_alg)'),
  aaguid: column('coalesce(s.aaguid, s.passkey_aaguid)'),
  rp: column('s.rp_id'),
  origin: column('s.origin'),
  user: column('s.user_name'),
  signCount: column('s.sign_count'),
  finding: member('s.finding_codes', "substr(value, instr(value, ' ') + 1)"),
  step: member('s.failed_steps', "replace(replace(value, '7.1.', ''), '7.2.', '')"),
  ext: member('s.extensions', 'value'),
  import: column('nullif(s.imported, 0)'),
};

const rowSchema = z.object({ seen: z.union([z.string(), z.number()]), ceremonies: z.number() });

/** The values that ceremonies have for a key and that have `text` in them, the most frequent first. */
export function openSeenValues(database: DatabaseSync): (key: FilterKey, text: string) => SeenValues {
  return (key, text) => {
    const source = sources[key];
    if (source === undefined) return { values: [] };
    const rows = database.prepare(`${source} ORDER BY ceremonies DESC, seen`).all();
    const wanted = text.toLowerCase();
    const values = rows.map((row) => {
      const { seen, ceremonies } = rowSchema.parse(row);
      return { value: nameValue(key, seen), count: ceremonies };
    });
    return {
      values: values.filter(({ value }) => value.toLowerCase().includes(wanted)).slice(0, mostSuggested),
    };
  };
}

function nameValue(key: FilterKey, value: string | number): string {
  return key === 'alg' ? (findCoseAlgorithm(value)?.name ?? String(value)) : String(value);
}

function column(expression: string): string {
  return `SELECT ${expression} AS seen, count(*) AS ceremonies FROM ceremony_summaries s
    WHERE s.deletion IS NULL AND ${expression} IS NOT NULL GROUP BY seen`;
}

function member(array: string, expression: string): string {
  return `SELECT ${expression} AS seen, count(DISTINCT s.sequence) AS ceremonies
    FROM ceremony_summaries s, json_each(${array}) WHERE s.deletion IS NULL GROUP BY seen`;
}
