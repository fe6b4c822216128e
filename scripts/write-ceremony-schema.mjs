import { writeFileSync } from 'node:fs';
import { formatCeremonyFileSchema } from '../src/shared/ceremony/ceremony-file-json-schema.ts';

// npm run schema: the published JSON Schema follows the zod schema; a unit test fails where it does not.
writeFileSync(new URL('../resources/ceremony-file.schema.json', import.meta.url), formatCeremonyFileSchema());
