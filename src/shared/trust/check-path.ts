import type { SignatureOutcome } from '../cryptography/cryptography.ts';
import type { Certificate } from '../x509/certificate.ts';
import {
  type CertificateRule,
  mustAllowPathLength,
  mustBeAuthority,
  mustBeUnderstood,
  mustNameOneAlgorithm,
  mustSignCertificates,
  nameConstraints,
  nameSpelling,
} from './certificate-rules.ts';
import type { ChainCheck, ChainRuleCode } from './chain-check.ts';
import { formatInstant } from './format-instant.ts';
import type { PathNode } from './path-node.ts';
import { validityAt } from './validity-at.ts';

/** When certificates have to be valid. */
export interface ChainTime {
  /** The ceremony's own time, or one that was asked for: then an expired certificate fails. Milliseconds since 1970. */
  readonly at?: number | undefined;
  /** Otherwise it is a note. */
  readonly now: number;
}

interface RuleRow {
  readonly code: ChainRuleCode;
  readonly clause: string;
  readonly rule: CertificateRule;
  readonly breached: 'failed' | 'note';
}

const rules: readonly RuleRow[] = [
  {
    code: 'chain-signature-algorithms',
    clause: 'RFC 5280 §4.1.1.2',
    rule: mustNameOneAlgorithm,
    breached: 'failed',
  },
  { code: 'chain-authorities', clause: 'RFC 5280 §6.1.4 (k)', rule: mustBeAuthority, breached: 'failed' },
  { code: 'chain-path-length', clause: 'RFC 5280 §6.1.4 (m)', rule: mustAllowPathLength, breached: 'failed' },
  { code: 'chain-key-usage', clause: 'RFC 5280 §6.1.4 (n)', rule: mustSignCertificates, breached: 'failed' },
  {
    code: 'chain-critical-extensions',
    clause: 'RFC 5280 §6.1.4 (o)',
    rule: mustBeUnderstood,
    breached: 'failed',
  },
  { code: 'chain-name-constraints', clause: 'RFC 5280 §4.2.1.10', rule: nameConstraints, breached: 'note' },
  { code: 'chain-name-spelling', clause: 'RFC 5280 §7.1', rule: nameSpelling, breached: 'note' },
];

/** What is checked of the certificates of a path, whether it ends at an anchor or not. */
export function checkPath(path: readonly PathNode[], time: ChainTime): readonly ChainCheck[] {
  return [checkSignatures(path), checkValidity(path, time), ...rules.map((row) => checkRule(path, row))];
}

function checkSignatures(path: readonly PathNode[]): ChainCheck {
  const head = { code: 'chain-signatures' as const, clause: 'RFC 5280 §6.1.3 (a) (1)' };
  const signed = path.filter(({ signature }) => signature !== undefined);
  const odd = signed.find(({ signature }) => signature?.outcome !== 'valid');
  if (signed.length === 0) {
    return {
      ...head,
      status: path[0]?.anchor === undefined ? 'not-evaluated' : 'passed',
      spans: spansOf(path),
    };
  }
  if (odd?.signature === undefined)
    return { ...head, status: 'passed', spans: signed.flatMap(signatureSpan) };
  const status = odd.signature.outcome === 'unsupported' ? 'not-evaluated' : 'failed';
  const found = describeOutcome(odd.certificate, odd.signature);
  return { ...head, status, expected: 'valid', found, spans: signatureSpan(odd) };
}

function describeOutcome({ signatureAlgorithm }: Certificate, signature: SignatureOutcome): string {
  if (signature.outcome === 'unsupported') return `unsupported ${signatureAlgorithm.oid}`;
  return signature.outcome === 'invalid' ? signature.reason : signature.outcome;
}

/** An anchor is its name and its key (RFC 5280 §6.1.1 (d)): its certificate may have expired, and that is worth knowing. */
function checkValidity(path: readonly PathNode[], { at, now }: ChainTime): ChainCheck {
  const head = { code: 'chain-validity' as const, clause: 'RFC 5280 §6.1.3 (a) (2)' };
  const time = at ?? now;
  const odd = path.filter(({ certificate }) => validityAt(certificate, time) !== 'valid');
  const worst = odd.find(({ anchor }) => anchor === undefined) ?? odd[0];
  if (worst === undefined)
    return { ...head, status: 'passed', found: formatInstant(time), spans: spansOf(path) };
  const { validity } = worst.certificate;
  return {
    ...head,
    status: at !== undefined && worst.anchor === undefined ? 'failed' : 'note',
    expected: `${formatInstant(validity.notBefore)} – ${formatInstant(validity.notAfter)}`,
    found: formatInstant(time),
    spans: worst.index === undefined ? [] : [validity.span],
  };
}

function checkRule(path: readonly PathNode[], { code, clause, rule, breached }: RuleRow): ChainCheck {
  for (const [place, node] of path.entries()) {
    const breach = rule(path, place);
    if (breach === undefined) continue;
    const { expected, found, span } = breach;
    return { code, clause, status: breached, expected, found, spans: node.index === undefined ? [] : [span] };
  }
  return { code, clause, status: 'passed', spans: spansOf(path) };
}

/** An anchor's spans are in its own file. */
function spansOf(path: readonly PathNode[]): ChainCheck['spans'] {
  return path.flatMap(({ certificate, index }) => (index === undefined ? [] : [certificate.span]));
}

function signatureSpan({ certificate, index }: PathNode): ChainCheck['spans'] {
  return index === undefined ? [] : [certificate.signatureSpan];
}
