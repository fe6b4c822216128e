import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { resolveField } from './resolve-field.ts';
import { fieldsOfStep } from './steps-at-fields.ts';

const flagsPaths: readonly FieldPath[] = [
  ['authenticatorData', 'flags'],
  ['attestationObject', 'authData', 'flags'],
];

/** The field that a person wants to see first: the one a failed step read, else the flags, else the first there is. */
export function firstFieldToShow({
  roots,
  steps,
}: Pick<CeremonyEvidence, 'roots' | 'steps'>): { path: FieldPath; node: FieldNode } | undefined {
  const failed = steps
    .filter((step) => step.status === 'failed')
    .flatMap((step) => fieldsOfStep(roots, step));
  const rootPaths = roots.map((root) => [root.name]);
  for (const path of [...failed, ...flagsPaths, ...rootPaths]) {
    const node = resolveField(roots, path, null);
    if (node !== undefined) return { path, node };
  }
  return undefined;
}
