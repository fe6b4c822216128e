import { lintOptions } from '../../shared/ceremony/lint-options.ts';
import type { CeremonyPolicy, ResolvedPolicyLine } from '../../shared/checks/ceremony-policy.ts';
import { judgeCeremony } from '../../shared/checks/judge-ceremony.ts';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { KnownCeremony } from '../../shared/checks/known-ceremony.ts';
import type { LibraryVerdict } from '../../shared/contract/ceremony.ts';
import type { Finding } from '../../shared/inspection/finding.ts';
import { decodeStructure } from '../../shared/recognize/decode-structure.ts';
import { judgeStructure } from '../../shared/recognize/judge-structure.ts';
import type { RecognizedInput } from '../../shared/recognize/recognized-input.ts';
import type { Inspection } from './inspection.ts';
import { emptySummary, summarizeCeremony, summarizeStructures } from './summarize.ts';

export interface InspectTools extends JudgingTools {
  /** What goes before the policy of a ceremony file. */
  readonly policy: CeremonyPolicy;
  /** Undefined: the library is not to be asked. */
  readonly askLibrary: ((known: KnownCeremony) => Promise<LibraryVerdict | null>) | undefined;
}

type Recognized<Kind extends RecognizedInput['kind']> = Extract<RecognizedInput, { kind: Kind }>;

/** Takes one recognized input apart and judges it, as far as it can be judged. Lists are taken apart by the caller. */
export async function inspectInput(
  input: string,
  recognized: RecognizedInput,
  tools: InspectTools,
): Promise<Inspection> {
  switch (recognized.kind) {
    case 'ceremony-file':
      return inspectCeremonyFile(input, recognized, tools);
    case 'registration-response':
    case 'authentication-response': {
      const { id, rewritten } = recognized;
      const notes = rewritten.map((member) =>
        noteOf('bytes-rewritten', { member, found: 'numbers', expected: 'base64url' }),
      );
      const judged = await judge(recognized.known, tools, notes);
      return { input, ...(id === undefined ? {} : { id }), recognized, ...judged };
    }
    case 'creation-options':
    case 'request-options': {
      const findings = lintOptions(recognized.kind, recognized.options);
      const challenge = recognized.options.challenge;
      const summary = { ...emptySummary, challenge: typeof challenge === 'string' ? challenge : null };
      return {
        input,
        kind: recognized.kind,
        recognized,
        roots: [],
        sources: [],
        summary,
        findings: sorted(findings),
      };
    }
    case 'structures':
      return inspectStructures(input, recognized, tools);
    default:
      return { ...unreadable(input, recognized.why.code, { found: recognized.why.seen ?? '' }), recognized };
  }
}

/** An input of which nothing can be said but why. */
export function unreadable(input: string, code: string, facts: Finding['facts']): Inspection {
  const findings: readonly Finding[] = [{ severity: 'error', code, spans: [], facts }];
  return { input, kind: 'unreadable', roots: [], sources: [], summary: emptySummary, findings };
}

function importCeremonyFiles() {
  return Promise.all([
    import('../../shared/ceremony/ceremony-file.ts'),
    import('../../shared/checks/known-ceremony-of-file.ts'),
  ]);
}

let ceremonyFiles: ReturnType<typeof importCeremonyFiles> | undefined;

/** The schema of ceremony files is the one thing here that takes time to load, and few inputs need it. */
function loadCeremonyFiles(): ReturnType<typeof importCeremonyFiles> {
  ceremonyFiles ??= importCeremonyFiles();
  return ceremonyFiles;
}

async function inspectCeremonyFile(
  input: string,
  recognized: Recognized<'ceremony-file'>,
  tools: InspectTools,
): Promise<Inspection> {
  const [{ parseCeremonyFile }, { knownCeremonyOfFile }] = await loadCeremonyFiles();
  const parsed = parseCeremonyFile(recognized.value);
  if ('faults' in parsed) {
    const findings = parsed.faults.map(
      ({ code, path, expected }): Finding => ({
        severity: 'error',
        code,
        spans: [],
        facts: { member: path, expected },
      }),
    );
    return { ...unreadable(input, 'invalid-member', {}), recognized, findings };
  }
  const { id } = parsed.file;
  const { repeatedMembers } = recognized;
  const judged = await judge({ ...knownCeremonyOfFile(parsed.file), repeatedMembers }, tools, []);
  return { input, ...(typeof id === 'string' ? { id } : {}), recognized, ...judged };
}

type Judged = Omit<Inspection, 'input' | 'id' | 'recognized'>;

async function judge(known: KnownCeremony, tools: InspectTools, notes: readonly Finding[]): Promise<Judged> {
  const { askLibrary } = tools;
  const chosen = chosenLines(tools.policy);
  const overridden = chosen.size === 0 ? known : withPolicy(known, tools.policy);
  const { decoded, ledger, findings, attestation, policy, accepted, failed } = judgeCeremony(
    overridden,
    tools,
  );
  const library = askLibrary === undefined ? {} : { library: await askLibrary(overridden) };
  return {
    kind: known.kind,
    roots: decoded?.roots ?? [],
    sources: decoded?.sources ?? [],
    summary: decoded === undefined ? emptySummary : summarizeCeremony(decoded, attestation),
    findings: [...findings, ...notes],
    judgement: {
      accepted,
      failed,
      ledger,
      policy: chosen.size === 0 ? policy : policy.map((line) => ofCommandLine(line, chosen)),
      ...(attestation && { attestation }),
      ...library,
    },
  };
}

function withPolicy(known: KnownCeremony, policy: CeremonyPolicy): KnownCeremony {
  const rules = { ...known.policy?.rules, ...policy.rules };
  return { ...known, policy: { ...known.policy, ...policy, rules } };
}

/** The lines of the policy that the command line decides. */
function chosenLines(policy: CeremonyPolicy): ReadonlySet<string> {
  const { userVerification, allowCrossOrigin, acceptedAttestation, rules = {} } = policy;
  const lines = new Set(Object.keys(rules));
  if (userVerification !== undefined) lines.add('user-verification');
  if (allowCrossOrigin !== undefined) lines.add('allow-cross-origin');
  if (acceptedAttestation !== undefined) lines.add('accepted-attestation');
  return lines;
}

/** A line of the policy with where its value really came from. */
function ofCommandLine(line: ResolvedPolicyLine, chosen: ReadonlySet<string>): ResolvedPolicyLine {
  return chosen.has(line.code) ? { ...line, from: 'command-line' } : line;
}

function inspectStructures(
  input: string,
  recognized: Recognized<'structures'>,
  { policy: { rules = {} } }: InspectTools,
): Inspection {
  const { structures } = recognized;
  const decoded = structures.map((structure) => ({ structure, ...decodeStructure(structure) }));
  const findings = decoded.flatMap(({ structure, root, derived }) =>
    judgeStructure(structure.kind, [root, ...(derived ?? []).map((source) => source.root)], rules),
  );
  return {
    input,
    kind: structures[0]?.kind ?? 'unreadable',
    recognized,
    roots: decoded.flatMap(({ root, derived }) => [root, ...(derived ?? []).map((source) => source.root)]),
    sources: decoded.flatMap(({ structure, derived }) => [
      structure.buffer,
      ...(derived ?? []).map(({ source }) => source),
    ]),
    summary: summarizeStructures(decoded),
    findings: sorted(findings),
  };
}

const order = { error: 0, warning: 1, note: 2 } as const;

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => order[one.severity] - order[other.severity]);
}

function noteOf(code: string, facts: Finding['facts']): Finding {
  return { severity: 'note', code, spans: [], facts };
}
