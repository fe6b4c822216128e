import { recognizeInput } from '../../shared/recognize/recognize-input.ts';
import { recognizeJson } from '../../shared/recognize/recognize-json.ts';
import type { RecognizedInput } from '../../shared/recognize/recognized-input.ts';

/** A list is as many inputs as it has items, named by their place. */
export function listInputs(
  name: string,
  recognized: RecognizedInput,
): readonly { readonly name: string; readonly recognized: RecognizedInput }[] {
  if (recognized.kind !== 'list') return [{ name, recognized }];
  const isLines = recognized.why.code === 'json-lines';
  return recognized.items.map((item, index) => ({
    name: isLines ? `${name}:${index + 1}` : `${name}[${index}]`,
    recognized: isLines ? recognizeInput(String(item)) : recognizeJson(item),
  }));
}
