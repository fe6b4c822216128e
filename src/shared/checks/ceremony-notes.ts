import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { Finding } from '../inspection/finding.ts';
import { flagFact, flagsSpans } from './authenticator-data-checks.ts';
import type { KnownCeremony } from './known-ceremony.ts';

/** What is worth knowing about a ceremony and fails nothing. */
export function ceremonyNotes(known: KnownCeremony, decoded: DecodedCeremony): readonly Finding[] {
  return [...backupStateNotes(known, decoded), ...unsolicitedNotes(known, decoded)];
}

/** What the relying party is advised to do where the backup state changed (WebAuthn L3 §6.1.3). */
function backupStateNotes({ credentialRecord }: KnownCeremony, decoded: DecodedCeremony): readonly Finding[] {
  const flags = decoded.kind === 'authentication' ? decoded.authenticatorData?.flags : undefined;
  const before = credentialRecord?.backupState;
  if (flags === undefined || before === undefined || before === flags.backupState) return [];
  const code = flags.backupState ? 'backup-state-gained' : 'backup-state-lost';
  const facts = {
    expected: flagFact('BS', before),
    found: flagFact('BS', flags.backupState),
    clause: 'WebAuthn L3 §6.1.3',
  };
  return [{ severity: 'note', code, step: '7.2.19.3', spans: flagsSpans(decoded), facts }];
}

/** Outputs of extensions that nobody asked for: clients and authenticators may add them (WebAuthn L3 §7.1 step 28). */
function unsolicitedNotes({ options }: KnownCeremony, decoded: DecodedCeremony): readonly Finding[] {
  if (typeof options !== 'object' || options === null) return [];
  const asked = 'extensions' in options ? options.extensions : undefined;
  const names = new Set(typeof asked === 'object' && asked !== null ? Object.keys(asked) : []);
  const step = decoded.kind === 'registration' ? '7.1.28' : '7.2.23';
  return Object.keys(decoded.clientExtensionResults ?? {})
    .filter((name) => !names.has(name))
    .map((found) => ({
      severity: 'note',
      code: 'unsolicited-extension',
      step,
      spans: [],
      facts: { found, clause: `WebAuthn L3 §${step.slice(0, 3)}` },
    }));
}
