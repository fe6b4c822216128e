import { useId, useState } from 'react';
import type { WorkbenchState } from '../../../../shared/contract/workbench.ts';
import { chooseAuthenticator } from '../../commands/choose-authenticator.ts';
import { Popover } from '../../elements/popover.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { VisuallyHidden } from '../../elements/visually-hidden.tsx';
import { useCeremonyRun } from '../../state/ceremony-run.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './header.module.css';
import { VirtualSettings } from './virtual-settings.tsx';

/** This device's authenticators, or a virtual one. Says why, where there is no choice. */
export function AuthenticatorSwitch({ workbench }: { readonly workbench: WorkbenchState }) {
  const { shell } = useWords();
  const [switching, setSwitching] = useState(false);
  const running = useCeremonyRun((store) => store.run !== null);
  const reasonId = useId();
  const { authenticator, window } = workbench;
  const reason =
    window === 'paired'
      ? shell.header.unavailableHere
      : authenticator.virtualAvailable
        ? undefined
        : shell.header.unavailableHost;
  const choose = async (mode: 'device' | 'virtual') => {
    setSwitching(true);
    await chooseAuthenticator({ mode });
    setSwitching(false);
  };
  return (
    <span className={styles.switch} title={reason}>
      <span className={styles.switchLabel} aria-hidden="true">
        {shell.header.authenticator}
      </span>
      <Segmented
        label={shell.header.authenticator}
        value={reason === undefined ? authenticator.mode : 'device'}
        segments={[
          { value: 'device', label: shell.header.device },
          { value: 'virtual', label: shell.header.virtualShort, name: shell.header.virtual },
        ]}
        disabled={reason !== undefined || running || switching}
        {...(reason === undefined ? {} : { describedBy: reasonId })}
        onChange={choose}
      />
      {reason === undefined ? (
        <Popover icon="sliders" label={shell.header.settings}>
          <VirtualSettings authenticator={authenticator} />
        </Popover>
      ) : (
        <span id={reasonId}>
          <VisuallyHidden>{reason}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}
