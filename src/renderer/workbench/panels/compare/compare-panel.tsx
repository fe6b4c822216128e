import { useMemo, useRef } from 'react';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { Segmented } from '../../elements/segmented.tsx';
import { Toggle } from '../../elements/toggle.tsx';
import { useNarrow } from '../../elements/use-narrow.ts';
import { type ComparedEvidence, compareEvidence } from '../../evidence/compared-evidence.ts';
import { type CeremonyEvidence, readCeremony } from '../../evidence/read-ceremony.ts';
import { type ComparisonView, useComparison } from '../../state/comparison.ts';
import { useComparisonPartner } from '../../state/use-comparison-partner.ts';
import { describeFailure } from '../../words/describe-failure.ts';
import { useWords } from '../../words/use-words.ts';
import { CompareBytes } from './compare-bytes.tsx';
import { CompareFields } from './compare-fields.tsx';
import { CompareHead } from './compare-head.tsx';
import styles from './compare-panel.module.css';

interface ComparePanelProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** Below this many rem the values of both sides stand under the field's name, and the inspector scrolls as one. */
const narrow = 52;

/** The ceremony in the inspector beside another one: what differs, and whether it should. */
export function ComparePanel({ detail, evidence }: ComparePanelProps) {
  const { shell, inspector } = useWords();
  const place = useRef<HTMLElement>(null);
  const stacked = useNarrow(place, narrow);
  const partner = useComparisonPartner(detail);
  const other = partner.detail;
  const compared = useMemo(
    () =>
      other === undefined
        ? undefined
        : compareEvidence({ detail: other, evidence: readCeremony(other) }, { detail, evidence }),
    [other, detail, evidence],
  );
  const failure = partner.failure && describeFailure(partner.failure, shell);
  const { compare } = inspector;
  return (
    <section ref={place} className={styles.panel} data-stacked={stacked} aria-label={compare.open}>
      <CompareHead detail={detail} partner={partner} />
      {compared !== undefined ? (
        <Comparison compared={compared} stacked={stacked} />
      ) : (
        <div className={styles.empty}>
          {failure !== undefined ? (
            <p>
              {failure.message} {failure.nextStep}
            </p>
          ) : partner.isItself ? (
            <p>{compare.itself}</p>
          ) : partner.id !== undefined ? (
            <p>{compare.loading}</p>
          ) : (
            <>
              <h2>{compare.empty}</h2>
              <p>{compare.emptyLine}</p>
            </>
          )}
        </div>
      )}
    </section>
  );
}

const views: readonly ComparisonView[] = ['fields', 'bytes'];

interface ComparisonProps {
  readonly compared: ComparedEvidence;
  readonly stacked: boolean;
}

function Comparison({ compared, stacked }: ComparisonProps) {
  const { compare } = useWords().inspector;
  const view = useComparison((comparison) => comparison.view);
  const onlyDifferences = useComparison((comparison) => comparison.onlyDifferences);
  const { viewChosen, onlyDifferencesChosen } = useComparison.getState();
  return (
    <div className={styles.comparison}>
      <div className={styles.bar}>
        <Summary compared={compared} />
        <span className={styles.choices}>
          <Toggle
            checked={onlyDifferences}
            label={compare.onlyDifferences}
            onChange={onlyDifferencesChosen}
          />
          <Segmented
            label={compare.view}
            value={view}
            segments={views.map((value) => ({ value, label: compare.views[value] }))}
            onChange={viewChosen}
          />
        </span>
      </div>
      {view === 'fields' ? (
        <CompareFields compared={compared} />
      ) : (
        <CompareBytes compared={compared} stacked={stacked} />
      )}
    </div>
  );
}

function Summary({ compared: { count, ofOneKind } }: { readonly compared: ComparedEvidence }) {
  const { compare } = useWords().inspector;
  if (!ofOneKind) return <p className={styles.summary}>{compare.twoKinds(count.unexpected)}</p>;
  const { unexpected, expected } = compare.summary(count.unexpected, count.expected);
  return (
    <p className={styles.summary} role="status">
      <strong data-tone={count.unexpected > 0 ? 'fail' : 'pass'}>{unexpected}</strong>
      {compare.separator}
      <span>{expected}</span>
    </p>
  );
}
