import { addressRule, namedRules } from './named-rules.ts';
import { nextSteps } from './next-steps.ts';
import type { RefusalEvidence } from './refusal-evidence.ts';
import type { Likelihood, RefusalCauseCode, RefusalExplanation } from './refusal-explanation.ts';
import { type RefusalFacts, readRefusalFacts } from './refusal-facts.ts';
import { findRefusalMessages } from './refusal-messages.ts';
import type { RefusalFinding } from './refusal-rule.ts';

const order: readonly Likelihood[] = ['certain', 'likely', 'possible'];

/** Names whose cause may be the page's address, also where the message names another. */
const addressNames: ReadonlySet<string> = new Set(['SecurityError', 'TypeError', 'ReferenceError']);

/** General causes that an address rule says more exactly. */
const saidBetterByAddress: ReadonlySet<RefusalCauseCode> = new Set([
  'rp-id-not-suffix',
  'host-not-a-domain',
  'origin-not-secure',
]);

function findingsOfMessage({ evidence }: RefusalFacts): readonly RefusalFinding[] {
  return findRefusalMessages(evidence.refusal.name, evidence.refusal.message).map(
    ({ cause, fragment, likelihood }) => ({
      code: cause,
      likelihood,
      because: [{ code: 'message-says-so', fragment }],
    }),
  );
}

/** What the page's address and the message settle between them. */
function settledFindings(facts: RefusalFacts): readonly RefusalFinding[] {
  const message = findingsOfMessage(facts);
  const address = addressNames.has(facts.evidence.refusal.name) ? addressRule(facts) : undefined;
  if (address === undefined) return message;
  const general = message.filter(({ code }) => saidBetterByAddress.has(code));
  const because = [...address.because, ...general.flatMap((finding) => finding.because)];
  return [{ ...address, because }, ...message.filter((finding) => !general.includes(finding))];
}

function findCauses(facts: RefusalFacts): readonly RefusalFinding[] {
  const { refusal } = facts.evidence;
  if (refusal.cancelled) {
    return [{ code: 'cancelled-in-workbench', likelihood: 'certain', because: [{ code: 'cancel-pressed' }] }];
  }
  const settled = settledFindings(facts);
  if (settled.length > 0) return settled;
  const found = (namedRules.get(refusal.name) ?? []).flatMap((rule) => rule(facts) ?? []);
  if (found.length > 0) return found;
  return [
    {
      code: 'unknown-error',
      likelihood: 'possible',
      because: [{ code: 'name-is-unknown', name: refusal.name }],
    },
  ];
}

/**
 * What may lie behind a refused call, as data: causes with their evidence, the most likely first, never none. A message
 * that only one situation has, or an address that every client refuses, settles it; a name that clients use for
 * everything (NotAllowedError, WebAuthn L3 §14.5) gives several causes, none of them `certain`.
 */
export function explainRefusal(evidence: RefusalEvidence): RefusalExplanation {
  const findings = findCauses(readRefusalFacts(evidence));
  const first = findings.filter(
    ({ code }, index) => findings.findIndex((other) => other.code === code) === index,
  );
  const causes = first
    .map((finding) => ({ ...finding, nextStep: nextSteps[finding.code] }))
    .toSorted((a, b) => order.indexOf(a.likelihood) - order.indexOf(b.likelihood));
  return { causes };
}
