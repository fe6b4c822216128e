import { z } from 'zod';
import { ceremonyFileSchema } from './ceremony-file-schema.ts';

/** The JSON Schema of a ceremony file, as `resources/ceremony-file.schema.json` holds it; `npm run schema` writes it there. */
export function formatCeremonyFileSchema(): string {
  const schema = z.toJSONSchema(ceremonyFileSchema, { target: 'draft-2020-12', io: 'input' });
  const { $schema, ...rest } = schema;
  const head = { $schema, title: 'A WebAuthn ceremony of the Passkey Workbench' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
