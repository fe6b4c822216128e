import type {
  AuthenticatorState,
  VirtualAuthenticatorSettings,
} from '../../../../shared/contract/authenticator.ts';
import { chooseAuthenticator } from '../../commands/choose-authenticator.ts';
import { Segmented } from '../../elements/segmented.tsx';
import { Toggle } from '../../elements/toggle.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './virtual-settings.module.css';

const kinds = ['platform', 'security-key'] as const;
const userVerifications = ['none', 'succeeds', 'fails'] as const;

/** What the virtual authenticator is and does. Every change takes effect at once. */
export function VirtualSettings({ authenticator }: { readonly authenticator: AuthenticatorState }) {
  const { virtual } = useWords().shell;
  const { settings } = authenticator;
  const change = (changed: Partial<VirtualAuthenticatorSettings>) =>
    chooseAuthenticator({ settings: { ...settings, ...changed } });
  return (
    <>
      <div>
        <h2 className={styles.title}>{virtual.title}</h2>
        <p className={styles.note}>{virtual.intro}</p>
        <p className={styles.note}>{virtual.holds(authenticator.credentialCount)}</p>
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{virtual.kind}</span>
        <Segmented
          label={virtual.kind}
          value={settings.kind}
          segments={kinds.map((value) => ({ value, label: virtual.kinds[value] }))}
          onChange={(kind) => change({ kind })}
        />
        <p className={styles.note}>{virtual.kindNotes[settings.kind]}</p>
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{virtual.userVerification}</span>
        <Segmented
          label={virtual.userVerification}
          value={settings.userVerification}
          segments={userVerifications.map((value) => ({ value, label: virtual.userVerifications[value] }))}
          onChange={(userVerification) => change({ userVerification })}
        />
        <p className={styles.note}>{virtual.userVerificationNotes[settings.userVerification]}</p>
      </div>
      <Toggle
        label={virtual.residentKeys}
        note={virtual.residentKeysNote}
        checked={settings.residentKeys}
        onChange={(residentKeys) => change({ residentKeys })}
      />
      {canMakeNoDiscoverablePasskey(settings) ? (
        <p className={styles.warning}>{virtual.noDiscoverablePasskey}</p>
      ) : null}
      <Toggle
        label={virtual.backupEligible}
        note={virtual.backupEligibleNote}
        checked={settings.backupEligible}
        onChange={(backupEligible) =>
          change(backupEligible ? { backupEligible } : { backupEligible, backupState: false })
        }
      />
      <Toggle
        label={virtual.backupState}
        note={virtual.backupStateNote}
        checked={settings.backupState}
        disabled={!settings.backupEligible}
        onChange={(backupState) => change({ backupState })}
      />
      <Toggle
        label={virtual.userPresent}
        note={virtual.userPresentNote}
        checked={settings.userPresent}
        onChange={(userPresent) => change({ userPresent })}
      />
    </>
  );
}

/** Chromium lets a security key without user verification make no discoverable passkey: NotAllowedError at once, seen with 156. */
function canMakeNoDiscoverablePasskey(settings: VirtualAuthenticatorSettings): boolean {
  const { kind, userVerification, residentKeys } = settings;
  return kind === 'security-key' && userVerification === 'none' && residentKeys;
}
