import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { type FieldPath, formatFieldPath } from '../../../shared/inspection/field-path.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { describeMeaning } from './describe-meaning.ts';
import { failedSentence } from './describe-step.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { stepNumber } from './step-number.ts';

export interface FieldRemark {
  readonly text: string;
  readonly tone: 'plain' | 'warn' | 'fail';
}

interface FieldInPlace {
  readonly node: FieldNode;
  readonly path: FieldPath;
  readonly evidence: CeremonyEvidence;
  readonly failed: readonly StepVerdict[] | undefined;
}

// The sources name the same member in both ceremonies.
const challengePath = 'clientDataJSON/challenge';

/** The few words beside a field's wire name: what it breaks before what it means. */
export function describeField(field: FieldInPlace, words: InspectorWords): FieldRemark {
  const { node, path, evidence, failed } = field;
  const first = failed?.[0];
  if (failed !== undefined && first !== undefined) {
    const numbers = failed.map(({ step }) => stepNumber(step)).join(', ');
    const sentence =
      node.kind === 'bit' && node.meaning !== undefined
        ? describeMeaning(node.meaning, words)
        : failedSentence(first, words);
    return { text: words.fields.failedAt(numbers, sentence), tone: 'fail' };
  }
  const fault = node.faults[0];
  if (fault !== undefined) return { text: words.meanings.faults[fault.code], tone: 'fail' };
  if (node.kind === 'unexplained') return { text: words.fields.unexplained, tone: 'warn' };
  const recipe = path.length === 1 ? evidence.recipeOf(node.name) : undefined;
  if (recipe !== undefined) return { text: words.fields.recipe[recipe.operation](recipe.of), tone: 'plain' };
  if (formatFieldPath(path) === challengePath && evidence.challengeIsOurs) {
    return { text: words.meanings.challengeIsOurs, tone: 'plain' };
  }
  return { text: node.meaning === undefined ? '' : describeMeaning(node.meaning, words), tone: 'plain' };
}
