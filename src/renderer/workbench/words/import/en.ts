import { type InputFindingCode, inputFindings } from '../../../../shared/words/en/input-findings.ts';
import { recognition } from '../../../../shared/words/en/recognition.ts';

const sentences: Readonly<Record<InputFindingCode, string>> = inputFindings;

/** What became of an import. */
export const words = {
  label: 'Import',
  phases: {
    reading: 'Importing…',
    done: 'Imported',
    cancelled: 'Import cancelled',
    failed: 'The import ended early',
  },
  cancel: 'Cancel',
  dismiss: 'Close the result of the import',
  progress: 'Read so far',
  files: (count: number) => `${count} files`,
  readOf: (read: string, total: string) => `${read} of ${total}`,
  kept: (count: string, isOne: boolean) => (isOne ? '1 ceremony kept' : `${count} ceremonies kept`),
  leftOut: (count: string, isOne: boolean) => (isOne ? '1 left out' : `${count} left out`),
  showOnly: 'Show only these',
  undo: 'Undo the import',
  badLabel: 'What was left out',
  place: (fileName: string, line: string) => `${fileName}, line ${line}`,
  lookAt: 'Look at it',
  more: (count: string) => `And ${count} more.`,
  notACeremony: (kind: string) => `It is ${kind}, and no ceremony.`,
  notText: 'It is no text. Decode can take it apart if it is a structure.',
  inFile: (sentence: string, member: string) => `${member}: ${sentence}`,
  recognition,
  inputFindings: sentences,
};

export type ImportWords = typeof words;
