import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import type { InspectorWords } from '../words/inspector/en.ts';

/** One plain explanation: by parent and wire name, by wire name, else by the kind of value. */
export function explainField(node: FieldNode, path: FieldPath, words: InspectorWords): string {
  const parent = path.at(-2) ?? '';
  const { explanations, detail } = words;
  return explanations[`${parent}/${node.name}`] ?? explanations[node.name] ?? detail.noExplanation[node.kind];
}
