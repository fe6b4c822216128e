import { useMemo } from 'react';
import { useFormats } from '../../elements/use-formats.ts';
import { counterCurve } from '../../evidence/counter-curve.ts';
import type { LifelineEntry } from '../../evidence/describe-lifeline.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import styles from './counter-chart.module.css';

const width = 240;
const height = 64;
const margin = 6;

/** The signature counter as a line, answer by answer, and in a sentence. Where it did not rise stands a square instead of a dot. */
export function CounterChart({ entries }: { readonly entries: readonly LifelineEntry[] }) {
  const { chart } = useCredentialWords().lifeline;
  const { count, moment } = useFormats();
  const curve = useMemo(() => counterCurve(entries), [entries]);
  if (curve === undefined) return null;
  const { points, first, last, drops, isFlat } = curve;
  const caption = isFlat
    ? chart.flat
    : `${chart.summary(count(first), count(last), count(points.length))} ${chart.drops(drops)}`;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    left: margin + x * (width - 2 * margin),
    top: height - margin - y * (height - 2 * margin),
  });
  const line = points.map((point) => `${at(point).left},${at(point).top}`).join(' ');
  // Where they would run into each other only those that did not rise are marked.
  const marked = points.length > 40 ? points.filter(({ isDrop }) => isDrop) : points;
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{chart.title}</figcaption>
      {!isFlat && (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={caption} preserveAspectRatio="none">
          <polyline className={styles.line} points={line} />
          {marked.map((point) => {
            const { left, top } = at(point);
            const title = chart.point(count(point.signCount), moment(point.instant));
            return point.isDrop ? (
              <rect
                key={point.id}
                className={styles.drop}
                x={left - 4}
                y={top - 4}
                width={8}
                height={8}
                rx={1}
              >
                <title>{title}</title>
              </rect>
            ) : (
              <circle key={point.id} className={styles.dot} cx={left} cy={top} r={2.5}>
                <title>{title}</title>
              </circle>
            );
          })}
        </svg>
      )}
      <p className={styles.caption}>{caption}</p>
    </figure>
  );
}
