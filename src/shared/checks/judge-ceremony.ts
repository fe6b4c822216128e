import { byteSpan } from '../bytes/byte-span.ts';
import { decodeAuthenticationResponse } from '../ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../ceremony/decode-registration-response.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { authenticationSteps } from './authentication-steps.ts';
import { stepsWith } from './ceremony-checks.ts';
import { type CeremonyExpectation, readExpectation } from './ceremony-expectation.ts';
import { ceremonyFindings } from './ceremony-findings.ts';
import type { CeremonyJudgement } from './ceremony-judgement.ts';
import { ceremonyNotes } from './ceremony-notes.ts';
import { judgeAttestation } from './judge-attestation.ts';
import { judgeFaults } from './judge-faults.ts';
import { judgeSteps } from './judge-steps.ts';
import { judgeWithoutResponse } from './judge-without-response.ts';
import type { JudgingTools } from './judging-tools.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import { policyRules, resolvePolicy } from './policy-rules.ts';
import { registrationSteps } from './registration-steps.ts';
import { findPlaces } from './step-places.ts';

/**
 * Judges a ceremony by every numbered step of WebAuthn L3 §7.1 or §7.2. No step is left out after a failure, and none for
 * what is not known: it is `not-evaluated` and says why. Never throws, whatever the response is.
 */
export function judgeCeremony(known: KnownCeremony, tools: JudgingTools): CeremonyJudgement {
  const expectation = readExpectation(known);
  const { kind, response } = known;
  const { decoded, ledger, findings, attestation } =
    response === undefined ? judgeWithoutResponse(known) : judgeResponse(known, expectation, tools);
  const failed = stepsWith('failed', ledger);
  const policy = resolvePolicy(known, expectation);
  const accepted = response !== undefined && failed.length === 0;
  return { kind, decoded, ledger, findings, attestation, policy, accepted, failed };
}

type Ledgered = Pick<CeremonyJudgement, 'decoded' | 'ledger' | 'findings' | 'attestation'>;

function judgeResponse(
  known: KnownCeremony,
  expectation: CeremonyExpectation,
  tools: JudgingTools,
): Ledgered {
  const { cryptography } = tools;
  const rules = policyRules(known.policy);
  const decoding = {
    rpId: expectation.rpId,
    hash: cryptography.sha256,
  };
  if (known.kind === 'authentication') {
    const decoded = withRepeatedMembers(decodeAuthenticationResponse(known.response, decoding), known);
    const { all: faults, rejecting } = judgeFaults(decoded, rules);
    const context = { decoded, places: findPlaces(decoded), known, expectation, rules, cryptography };
    const ledger = judgeSteps(authenticationSteps, context, rejecting);
    const findings = ceremonyFindings({
      ledger,
      faults,
      attestation: undefined,
      notes: ceremonyNotes(context),
    });
    return { decoded, ledger, findings, attestation: undefined };
  }
  const decoded = withRepeatedMembers(decodeRegistrationResponse(known.response, decoding), known);
  const { all: faults, rejecting } = judgeFaults(decoded, rules);
  const attestation = judgeAttestation(decoded, { ...tools, at: tools.at ?? known.time });
  const places = findPlaces(decoded);
  const context = { decoded, places, known, expectation, rules, cryptography, attestation };
  const ledger = judgeSteps(registrationSteps, context, rejecting);
  const findings = ceremonyFindings({ ledger, faults, attestation, notes: ceremonyNotes(context) });
  return { decoded, ledger, findings, attestation };
}

/** What a parsed response no longer shows is a fault of its envelope all the same (RFC 8259 §4). */
function withRepeatedMembers<Decoded extends DecodedCeremony>(
  decoded: Decoded,
  { repeatedMembers }: KnownCeremony,
): Decoded {
  if (repeatedMembers === undefined || repeatedMembers.length === 0) return decoded;
  const faults = repeatedMembers.map(
    (path): DecodeFault => ({
      code: 'duplicate-map-key',
      span: byteSpan(path, 0, 0),
      expected: `1 × ${JSON.stringify(path)}`,
      found: `≥ 2 × ${JSON.stringify(path)}`,
      reference: 'RFC 8259 §4',
    }),
  );
  return { ...decoded, faults: [...decoded.faults, ...faults] };
}
