import { useEffect, useRef } from 'react';
import type { CeremonyDetail, CeremonySummary } from '../../shared/contract/ceremony.ts';
import { afterPaint } from './elements/after-paint.ts';
import { Button } from './elements/button.tsx';
import { lateView } from './elements/late-view.tsx';
import styles from './main-pane.module.css';
import { loadCeremonyDetail } from './state/ceremony-details.ts';
import type { RelyingPartyError } from './state/relying-party-error.ts';
import { useCeremonyDetail } from './state/use-ceremony-detail.ts';
import { describeFailure } from './words/describe-failure.ts';
import { useWords } from './words/use-words.ts';

/** Most of all the code there is; loaded while the ceremony is. */
export const Inspector = lateView(async () => (await import('./inspector.tsx')).Inspector);

/** The inspector on one ceremony. While another one is fetched the last one stays, so that nothing flickers. */
export function LoadedCeremony({ ceremony }: { readonly ceremony: CeremonySummary }) {
  const { detail, failure } = useCeremonyDetail(ceremony);
  const shown = useRef<CeremonyDetail>(undefined);
  shown.current = detail ?? shown.current;
  useEffect(() => afterPaint(Inspector.prefetch), []);
  if (failure !== undefined) return <FailedCeremony id={ceremony.id} failure={failure} />;
  return shown.current === undefined ? null : <Inspector detail={shown.current} />;
}

function FailedCeremony({ id, failure }: { readonly id: string; readonly failure: RelyingPartyError }) {
  const { shell, inspector } = useWords();
  const { message, nextStep } = describeFailure(failure, shell);
  return (
    <div className={styles.failed}>
      <h1>{shell.detail.failed}</h1>
      <p>
        {message}
        {inspector.verdict.sentenceGap}
        {nextStep}
      </p>
      <Button onClick={() => loadCeremonyDetail(id)}>{shell.detail.again}</Button>
    </div>
  );
}
