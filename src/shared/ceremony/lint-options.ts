import { decodeBase64url } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import { absent } from '../inspection/absent.ts';
import type { Finding, FindingSeverity } from '../inspection/finding.ts';
import { formatFound } from './format-found.ts';

type Options = Readonly<Record<string, unknown>>;
type OptionsKind = 'creation-options' | 'request-options';
type Report = (
  severity: FindingSeverity,
  code: string,
  facts: {
    readonly member: string;
    readonly expected: string;
    readonly found: string;
    readonly clause: string;
  },
) => void;

/** The values that WebAuthn L3 defines; others are allowed, and clients ignore them. */
const enumerations: Readonly<
  Record<string, { readonly values: readonly string[]; readonly clause: string }>
> = {
  attestation: { values: ['none', 'indirect', 'direct', 'enterprise'], clause: 'WebAuthn L3 §5.4.7' },
  userVerification: { values: ['required', 'preferred', 'discouraged'], clause: 'WebAuthn L3 §5.8.6' },
  residentKey: { values: ['discouraged', 'preferred', 'required'], clause: 'WebAuthn L3 §5.4.6' },
  authenticatorAttachment: { values: ['platform', 'cross-platform'], clause: 'WebAuthn L3 §5.4.5' },
  hints: { values: ['security-key', 'client-device', 'hybrid'], clause: 'WebAuthn L3 §5.8.7' },
  transports: {
    values: ['usb', 'nfc', 'ble', 'smart-card', 'hybrid', 'internal'],
    clause: 'WebAuthn L3 §5.8.4',
  },
  attestationFormats: {
    values: ['packed', 'tpm', 'android-key', 'android-safetynet', 'fido-u2f', 'apple', 'none', 'compound'],
    clause: 'WebAuthn L3 §8',
  },
  type: { values: ['public-key'], clause: 'WebAuthn L3 §5.8.2' },
};

const shortestChallenge = 16;
const longestUserId = 64;

/**
 * What is wrong or unwise in PublicKeyCredentialCreationOptionsJSON or PublicKeyCredentialRequestOptionsJSON (WebAuthn L3
 * §5.4, §5.5), whatever it really holds. What a client would throw at is an error, what is risky a warning, and values that nobody
 * defined are notes: clients must ignore them.
 */
export function lintOptions(kind: OptionsKind, options: Options): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (severity, code, { member, ...facts }) => {
    const spans = [byteSpan(member, 0, 0)];
    findings.push({ severity, code, spans, facts: { member, ...facts } });
  };
  lintBytes(
    options.challenge,
    { member: 'challenge', least: shortestChallenge, clause: 'WebAuthn L3 §13.4.3' },
    report,
  );
  if (kind === 'creation-options') lintCreation(options, report);
  else lintRequest(options, report);
  lintEnumerations(options, report);
  return findings;
}

function lintCreation(options: Options, report: Report): void {
  const user = objectOf(options.user);
  const rp = objectOf(options.rp);
  lintText(rp?.name, { member: 'rp.name', clause: 'WebAuthn L3 §5.4.1' }, report);
  const clause = 'WebAuthn L3 §5.4.3';
  lintBytes(user?.id, { member: 'user.id', least: 1, most: longestUserId, clause }, report);
  lintText(user?.name, { member: 'user.name', clause: 'WebAuthn L3 §5.4.1' }, report);
  lintText(user?.displayName, { member: 'user.displayName', clause }, report);
  lintAlgorithms(options.pubKeyCredParams, report);
  lintDescriptors(options.excludeCredentials, 'excludeCredentials', report);
  const selection = objectOf(options.authenticatorSelection);
  if (selection?.residentKey !== undefined && selection.requireResidentKey !== undefined) {
    const expected = String(selection.residentKey === 'required');
    const found = formatFound(selection.requireResidentKey);
    if (expected !== found) {
      const member = 'authenticatorSelection.requireResidentKey';
      report('warning', 'resident-key-contradiction', {
        member,
        expected,
        found,
        clause: 'WebAuthn L3 §5.4.4',
      });
    }
  }
}

function lintRequest(options: Options, report: Report): void {
  lintDescriptors(options.allowCredentials, 'allowCredentials', report);
  for (const member of ['attestation', 'attestationFormats']) {
    if (options[member] === undefined) continue;
    const found = formatFound(options[member]);
    report('note', 'unexpected-member', { member, expected: absent, found, clause: 'WebAuthn L3 §5.5' });
  }
}

/** ES256 and RS256 together reach nearly every authenticator; EdDSA is the third that WebAuthn names. */
function lintAlgorithms(value: unknown, report: Report): void {
  const [member, clause] = ['pubKeyCredParams', 'WebAuthn L3 §5.4'];
  if (!Array.isArray(value)) {
    report('error', 'missing-member', {
      member,
      expected: '[* {type, alg}]',
      found: formatFound(value),
      clause,
    });
    return;
  }
  const algorithms = value.map((parameter: unknown) => objectOf(parameter)?.alg);
  // An empty list means ES256 and RS256 (§5.1.3, step 9).
  const missing = algorithms.length === 0 ? [] : [-7, -257].filter((alg) => !algorithms.includes(alg));
  if (missing.length > 0) {
    const expected = missing.join(', ');
    report('warning', 'algorithms-missing', {
      member,
      expected,
      found: `[${algorithms.map(formatFound).join(', ')}]`,
      clause,
    });
  }
  for (const alg of algorithms) {
    if (findCoseAlgorithm(alg) !== undefined) continue;
    report('note', 'unknown-algorithm', {
      member,
      expected: 'IANA COSE Algorithms',
      found: formatFound(alg),
      clause,
    });
  }
}

function lintDescriptors(value: unknown, member: string, report: Report): void {
  if (value === undefined || value === null) return;
  const clause = 'WebAuthn L3 §5.8.3';
  if (!Array.isArray(value)) {
    report('error', 'unexpected-type', { member, expected: 'array', found: formatFound(value), clause });
    return;
  }
  for (const [index, descriptor] of value.entries()) {
    lintBytes(
      objectOf(descriptor)?.id,
      { member: `${member}[${index}].id`, least: 1, most: 1023, clause },
      report,
    );
  }
}

interface ByteRule {
  readonly member: string;
  readonly least: number;
  readonly most?: number;
  readonly clause: string;
}

function lintBytes(value: unknown, { member, least, most, clause }: ByteRule, report: Report): void {
  const place = { member, expected: 'base64url', found: formatFound(value), clause };
  const bytes = typeof value === 'string' ? decodeBase64url(value) : undefined;
  if (bytes === undefined) {
    const missing = value === undefined || value === null;
    const code =
      typeof value === 'string' ? 'invalid-base64url' : missing ? 'missing-member' : 'unexpected-type';
    report('error', code, place);
    return;
  }
  if (bytes.length >= least && bytes.length <= (most ?? bytes.length)) return;
  const expected = most === undefined ? `≥ ${formatByteCount(least)}` : `${least}–${formatByteCount(most)}`;
  const severity = most === undefined ? 'warning' : 'error';
  report(severity, 'length-out-of-range', { member, expected, found: formatByteCount(bytes.length), clause });
}

function lintText(
  value: unknown,
  { member, clause }: { member: string; clause: string },
  report: Report,
): void {
  if (typeof value === 'string') return;
  const code = value === undefined ? 'missing-member' : 'unexpected-type';
  report('error', code, { member, expected: 'text', found: formatFound(value), clause });
}

function lintEnumerations(options: Options, report: Report): void {
  const selection = objectOf(options.authenticatorSelection) ?? {};
  const descriptors = [options.excludeCredentials, options.allowCredentials].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const places: readonly (readonly [string, string, unknown])[] = [
    ['attestation', 'attestation', options.attestation],
    ['userVerification', 'userVerification', options.userVerification ?? selection.userVerification],
    ['residentKey', 'authenticatorSelection.residentKey', selection.residentKey],
    [
      'authenticatorAttachment',
      'authenticatorSelection.authenticatorAttachment',
      selection.authenticatorAttachment,
    ],
    ['hints', 'hints', options.hints],
    ['attestationFormats', 'attestationFormats', options.attestationFormats],
    [
      'transports',
      'transports',
      descriptors.flatMap((descriptor: unknown) => objectOf(descriptor)?.transports ?? []),
    ],
    ['type', 'type', descriptors.map((descriptor: unknown) => objectOf(descriptor)?.type ?? absent)],
  ];
  for (const [name, member, value] of places) {
    const rule = enumerations[name];
    for (const item of new Set(value === undefined || value === null ? [] : [value].flat())) {
      if (rule === undefined || rule.values.some((value) => value === item)) continue;
      const expected = rule.values.join(' | ');
      report('note', 'unknown-value', { member, expected, found: formatFound(item), clause: rule.clause });
    }
  }
}

function objectOf(value: unknown): Options | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // Any object may be looked at member by member.
  return isObject ? (value as Options) : undefined;
}
