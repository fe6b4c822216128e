import type { LibraryVerdict } from '../contract/ceremony.ts';

/** Why the library and the steps may differ about a ceremony; the words of both languages key on the id. */
export interface KnownDisagreement {
  readonly id: string;
  /** What the library says where it rejects and no step fails. */
  readonly message?: RegExp;
  /** The steps that fail, all of them, where the library accepts. */
  readonly steps?: readonly string[];
}

/** The ids, so that the words cover every one of them. */
export type DisagreementId = (typeof knownDisagreements)[number]['id'];

/** Everything in which `@simplewebauthn/server` 14 and the steps are known to differ, with the vectors that prove it in the tests. */
export const knownDisagreements = [
  // It takes only certificates that are valid today; the steps look at the time of the ceremony.
  {
    id: 'certificates-valid-today',
    message: /Certificate not good|out of validity period|No specified trust anchor was valid/,
  },
  // It ships some roots and trusts no other; the steps leave trust to the relying party.
  { id: 'roots-of-its-own', message: /known root certificate|could not be chained|certificate path/ },
  // A SafetyNet answer is good for a minute, it says; §8.5 says nothing of the kind.
  { id: 'safetynet-freshness', message: /timestamp .* has expired/ },
  // It knows a list of TPM vendors; the specification's own vectors use the made-up id:00000000.
  { id: 'tpm-vendors', message: /Could not match TPM manufacturer/ },
  // It wants the AAGUID to be zero with fido-u2f; no sentence of §8.6 does.
  { id: 'fido-u2f-aaguid', message: /AAGUID .* was not expected value/ },
  { id: 'format-unknown-to-it', message: /Unsupported Attestation Format/i },
  // It verifies no Ed448, and ML-DSA only where Web Cryptography does.
  {
    id: 'algorithm-unknown-to-it',
    message: /invalid alg -?\d+|Unsupported|not supported by|does not support use of/,
  },
  // Its CBOR decoder knows no indefinite lengths. They are well-formed, and no step asks for the canonical form.
  { id: 'indefinite-lengths', message: /Length not supported or not well formed/ },
  // It must be told the framing pages; who allows any cannot tell it so.
  { id: 'top-origin-not-told', message: /expectedTopOrigin/ },
  // It knows the values of `tokenBinding.status` that Level 1 had; since Level 3 the member says nothing.
  { id: 'token-binding', message: /tokenBinding|TokenBinding/ },
  // It is not told which credentials there are, whose they are, and which were asked for.
  { id: 'accounts-not-told', steps: ['7.1.26', '7.2.5', '7.2.6'] },
  // It does not compare backup eligibility with the record.
  { id: 'backup-eligibility-not-compared', steps: ['7.2.19', '7.2.19.1', '7.2.19.2'] },
  // It looks at `crossOrigin` only beside a `topOrigin`, and at neither in a registration.
  { id: 'framing-not-checked', steps: ['7.1.10', '7.1.11', '7.2.13'] },
  // It decodes what it needs and does not look at the rest: bytes behind an item, duplicate keys, points off the curve.
  {
    id: 'structure-not-checked',
    steps: ['7.1.3', '7.1.4', '7.1.6', '7.1.13', '7.2.3', '7.2.4', '7.2.7', '7.2.9'],
  },
  // It has no policy about attestation types.
  { id: 'attestation-policy', steps: ['7.1.24'] },
  { id: 'credential-id-length', steps: ['7.1.25'] },
  // It leaves out sentences of the procedures: `alg` of a self attestation, origin and purpose of an Android key, bytes behind a signature.
  { id: 'statement-not-checked', steps: ['7.1.22'] },
] as const satisfies readonly KnownDisagreement[];

/** The row that explains why the verdicts differ; undefined where they agree, or where nobody knows why they do not. */
export function findDisagreement(
  failed: readonly string[],
  verdict: Pick<LibraryVerdict, 'verified' | 'message'> | null,
): DisagreementId | undefined {
  if (verdict === null || verdict.verified === (failed.length === 0)) return undefined;
  const rows: readonly (KnownDisagreement & { readonly id: DisagreementId })[] = knownDisagreements;
  return rows.find(({ message, steps }) =>
    verdict.verified
      ? steps !== undefined && failed.every((step) => steps.includes(step))
      : message?.test(verdict.message ?? '') === true,
  )?.id;
}
