import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../../elements/icon.tsx';
import type { RelyingPartyError } from '../../state/relying-party-error.ts';
import { describeFailure } from '../../words/describe-failure.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './pairing.module.css';
import { PairingForm } from './pairing-form.tsx';

/** The whole window while there is nothing to show: still loading, not let in, or no relying party. */
export function Gate({ failure }: { readonly failure: RelyingPartyError | null }) {
  const { shell } = useWords();
  const { gate } = shell;
  if (failure === null) return <LoadingGate />;
  if (failure.code === 'not-paired') {
    return (
      <GateFrame title={gate.pairTitle}>
        <p>{gate.pairText}</p>
        <PairingForm />
      </GateFrame>
    );
  }
  if (failure.code === 'unreachable') {
    return (
      <GateFrame title={gate.unreachableTitle}>
        <p>{gate.unreachableText}</p>
      </GateFrame>
    );
  }
  const { message, nextStep, particulars } = describeFailure(failure, shell);
  return (
    <GateFrame title={failure.code === 'not-understood' ? gate.unreadableTitle : message}>
      <p>{failure.code === 'not-understood' ? gate.unreadableText : nextStep}</p>
      {particulars === undefined ? null : <p className={styles.note}>{particulars}</p>}
    </GateFrame>
  );
}

// Loading takes milliseconds as a rule: words that flash by would only disturb.
function LoadingGate() {
  const { gate } = useWords().shell;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return slow ? <GateFrame title={gate.loading} /> : null;
}

function GateFrame({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { shell } = useWords();
  return (
    <main className={styles.gate}>
      <div className={styles.box}>
        <span className={styles.brand}>
          <Icon name="key" />
          {shell.appName}
        </span>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
