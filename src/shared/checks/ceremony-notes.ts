import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { lintExtensionOutputs } from '../extensions/lint-extension-outputs.ts';
import { findNamed } from '../inspection/field-path.ts';
import type { Finding } from '../inspection/finding.ts';
import { flagFact } from './authenticator-data-checks.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import { lintPolicy } from './lint-policy.ts';
import { publicKeyOptions } from './public-key-options.ts';
import type { StepContext } from './step-context.ts';
import type { StepPlaces } from './step-places.ts';

const noNotes: readonly Finding[] = [];

/** What is worth knowing about a ceremony and fails nothing. */
export function ceremonyNotes({ known, decoded, places }: StepContext): readonly Finding[] {
  const ofPolicy = known.policy === undefined ? noNotes : lintPolicy(known.policy);
  const ofBackup = backupStateNotes(known, decoded, places);
  const ofExtensions = extensionNotes(known, decoded, places);
  return ofPolicy.length === 0 && ofBackup.length === 0
    ? ofExtensions
    : [...ofPolicy, ...ofBackup, ...ofExtensions];
}

/** What the relying party is advised to do where the backup state changed (WebAuthn L3 §6.1.3). */
function backupStateNotes(
  { credentialRecord }: KnownCeremony,
  decoded: DecodedCeremony,
  places: StepPlaces,
): readonly Finding[] {
  const flags = decoded.kind === 'authentication' ? decoded.authenticatorData?.flags : undefined;
  const before = credentialRecord?.backupState;
  if (flags === undefined || before === undefined || before === flags.backupState) return noNotes;
  const code = flags.backupState ? 'backup-state-gained' : 'backup-state-lost';
  const facts = {
    expected: flagFact('BS', before),
    found: flagFact('BS', flags.backupState),
    clause: 'WebAuthn L3 §6.1.3',
  };
  return [{ severity: 'note', code, step: '7.2.19.3', spans: places.flags, facts }];
}

/** What there is to say of the extensions that were asked for and answered; none of it rejects. */
function extensionNotes(
  known: KnownCeremony,
  decoded: DecodedCeremony,
  { authenticatorDataField }: StepPlaces,
): readonly Finding[] {
  const requested = requestedExtensions(known.options);
  const client = decoded.clientExtensionResults;
  const field = findNamed(authenticatorDataField?.children ?? [], 'extensions');
  if (isEmpty(requested) && isEmpty(client) && field === undefined) return noNotes;
  const { kind } = decoded;
  const authenticator = decoded.authenticatorData === undefined ? undefined : (field?.children ?? []);
  const step = kind === 'registration' ? '7.1.28' : '7.2.23';
  return lintExtensionOutputs({ kind, requested, client, authenticator }).map((fact) => {
    const { severity, code, spans, identifier, from, member, expected, found, reference } = fact;
    return {
      severity,
      code,
      step,
      spans,
      facts: {
        extension: identifier,
        from,
        ...(member === undefined ? {} : { member }),
        ...(expected === undefined ? {} : { expected }),
        ...(found === undefined ? {} : { found }),
        clause: reference,
      },
    };
  });
}

function requestedExtensions(known: unknown): Readonly<Record<string, unknown>> | undefined {
  const options = publicKeyOptions(known);
  if (options === undefined) return undefined;
  return isObject(options.extensions) ? options.extensions : {};
}

function isEmpty(names: object | undefined): boolean {
  return names === undefined || Object.keys(names).length === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
