import { parseCeremonyFile } from '../../src/shared/ceremony/ceremony-file.ts';
import { lintOptions } from '../../src/shared/ceremony/lint-options.ts';
import { judgeCeremony } from '../../src/shared/checks/judge-ceremony.ts';
import type { JudgingTools } from '../../src/shared/checks/judging-tools.ts';
import { knownCeremonyOfFile } from '../../src/shared/checks/known-ceremony-of-file.ts';
import { collectFaults } from '../../src/shared/inspection/walk-fields.ts';
import type { DerivedSource } from '../../src/shared/jws/jws.ts';
import { isJsonObject } from '../../src/shared/recognize/json-object.ts';
import { recognizeInput } from '../../src/shared/recognize/recognize-input.ts';
import { recognizeJson } from '../../src/shared/recognize/recognize-json.ts';
import { findPartitionBreaks } from '../support/vector-partition.ts';
import { decoderTargets } from './decoder-targets.ts';
import type { FuzzCase } from './fuzz-case.ts';

/** What is wrong with how a case was dealt with; undefined where nothing is. */
export function tryCase(fuzzCase: FuzzCase, tools: JudgingTools): string | undefined {
  try {
    switch (fuzzCase.kind) {
      case 'decode':
        return tryDecoder(fuzzCase.target, fuzzCase.bytes);
      case 'recognize':
        recognizeInput(fuzzCase.bytes);
        return undefined;
      case 'judge':
        return tryJudge(fuzzCase, tools);
      case 'json':
        return tryJson(fuzzCase.value, tools);
    }
  } catch (error) {
    return `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function tryDecoder(target: string, bytes: Uint8Array): string | undefined {
  const source = { name: 'input', bytes };
  const decoded = decoderTargets[target]?.(source);
  if (decoded === undefined) return `no decoder ${target}`;
  const { node: root, derived = [] } = decoded;
  return findBreaks([{ source, root }, ...derived]);
}

/** Where a tree is no partition of its source, or a fault says too little or too much. */
function findBreaks(explained: readonly DerivedSource[]): string | undefined {
  for (const { root, source } of explained) {
    const breaks = findPartitionBreaks(root, source.bytes.length);
    if (breaks.length > 0) return `no partition: ${breaks.slice(0, 3).join('; ')}`;
    for (const fault of collectFaults([root])) {
      const { code, span, expected, found, reference } = fault;
      if (span.source !== source.name || span.end > source.bytes.length) return `${code} stands nowhere`;
      if (expected === '' || found === '' || reference === '')
        return `${code} (${reference}) says only "${expected}", "${found}"`;
      if (expected.length > longestNotation || found.length > longestNotation)
        return `${code} (${reference}) says too much`;
    }
  }
  return undefined;
}

/** Two shortened values and what stands between them; a list of all names that may stand somewhere is the longest. */
const longestNotation = 400;

const stepCounts = { registration: 29, authentication: 28 };
const statuses = new Set(['passed', 'failed', 'not-applicable', 'policy', 'not-evaluated']);

function tryJudge(
  { known, original }: Extract<FuzzCase, { kind: 'judge' }>,
  tools: JudgingTools,
): string | undefined {
  const { decoded, ledger, findings, accepted, failed } = judgeCeremony(known, tools);
  const sources = decoded?.roots.map((root, index) => ({
    root,
    source: decoded.sources[index] ?? { name: '', bytes: new Uint8Array() },
  }));
  const breaks = findBreaks(sources ?? []);
  if (breaks !== undefined) return breaks;
  if (ledger.length !== stepCounts[known.kind]) return `${ledger.length} steps`;
  if (!ledger.every(({ status }) => statuses.has(status))) return 'a step without a status';
  const failing = ledger.filter(({ status }) => status === 'failed').map(({ step }) => step);
  if (failing.join() !== failed.join()) return `failed says ${failed.join()}, the ledger ${failing.join()}`;
  if (accepted && failed.length > 0) return `accepted although ${failed.join()} failed`;
  const explained = new Set(findings.flatMap(({ severity, step }) => (severity === 'error' ? [step] : [])));
  const unexplained = failed.filter((step) => !explained.has(step));
  if (unexplained.length > 0) return `no error finding for ${unexplained.join()}`;
  // A sample that was spoilt on purpose may have been put right by chance.
  if (accepted && original !== undefined && judgeCeremony(original, tools).accepted) {
    return 'accepts an assertion of which a signed byte was changed';
  }
  // What came of it has to go through JSON: the command line and the records write it down.
  JSON.stringify({ ledger, findings });
  return undefined;
}

function tryJson(value: unknown, tools: JudgingTools): string | undefined {
  const recognized = recognizeJson(value);
  if ('known' in recognized) judgeCeremony(recognized.known, tools);
  if (isJsonObject(value)) {
    lintOptions('creation-options', value);
    lintOptions('request-options', isJsonObject(value.options) ? value.options : value);
  }
  const parsed = parseCeremonyFile({ format: 'passkey-workbench/ceremony', version: 1, ...Object(value) });
  if ('file' in parsed) judgeCeremony(knownCeremonyOfFile(parsed.file), tools);
  return undefined;
}
