import type { NoCeremony } from '../../../../shared/recognize/ceremony-of-input.ts';
import type { ImportWords } from './en.ts';

/** Why something was not kept, as a sentence. */
export function describeNoCeremony(
  { code, member, expected, found }: NoCeremony,
  { recognition, inputFindings, notACeremony, notText, inFile }: ImportWords,
): string {
  if (code === 'not-text') return notText;
  if (code === 'not-a-ceremony') {
    const kind = new Map(Object.entries(recognition.kinds)).get(found ?? '');
    return notACeremony(kind ?? recognition.kinds.structures);
  }
  const reason = new Map(Object.entries(recognition.reasons)).get(code);
  if (reason !== undefined) return reason(found ?? '');
  const finding = new Map<string, string>(Object.entries(inputFindings)).get(code) ?? code;
  const sentence = expected === undefined ? finding : `${finding} (${expected})`;
  return member === undefined || member === '' ? sentence : inFile(sentence, member);
}
