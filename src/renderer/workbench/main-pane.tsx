import { useEffect, useRef } from 'react';
import { AuthenticationComposer } from './composer/authentication-composer.tsx';
import { RegistrationComposer } from './composer/registration-composer.tsx';
import { LoadedCeremony } from './loaded-ceremony.tsx';
import styles from './main-pane.module.css';
import { RunPanel } from './panels/run/run-panel.tsx';
import { RunStrip } from './panels/run/run-strip.tsx';
import { Welcome } from './panels/welcome/welcome.tsx';
import { useCeremonyRun } from './state/ceremony-run.ts';
import { useSelectedCeremony } from './state/use-selected-ceremony.ts';
import { useView } from './state/view.ts';

/** What the person is doing now: filling in a form, waiting for an authenticator, or looking at a ceremony. */
export function MainPane() {
  const composer = useView((view) => view.composer);
  const run = useCeremonyRun((store) => store.run);
  const ceremony = useSelectedCeremony();
  const pane = useRef<HTMLDivElement>(null);
  useFocusAfterRun(pane, run !== null);
  const runInFront = run !== null && (run.ceremonyId === null || run.ceremonyId === ceremony?.id);
  return (
    <div ref={pane} className={styles.main} tabIndex={-1}>
      {run !== null && !runInFront ? <RunStrip run={run} /> : null}
      <div className={styles.content}>
        {run !== null && runInFront ? (
          <RunPanel run={run} />
        ) : composer === 'registration' ? (
          <RegistrationComposer />
        ) : composer === 'authentication' ? (
          <AuthenticationComposer />
        ) : ceremony === undefined ? (
          <Welcome />
        ) : (
          <LoadedCeremony ceremony={ceremony} />
        )}
      </div>
    </div>
  );
}

// The Cancel button that had the focus is gone when a ceremony ends: what it led to is the next thing to read.
function useFocusAfterRun(pane: React.RefObject<HTMLElement | null>, running: boolean): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !running && document.activeElement === document.body) pane.current?.focus();
    wasRunning.current = running;
  }, [pane, running]);
}
