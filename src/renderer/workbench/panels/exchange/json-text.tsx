import { type ReactNode, useState } from 'react';
import { CopyButton } from '../../elements/copy-button.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { layOutJson } from '../../evidence/lay-out-json.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './exchange-panel.module.css';

interface JsonTextProps {
  readonly title: string;
  readonly note: string;
  readonly text: string;
  readonly rawLabel: string;
  readonly copyLabel: string;
  /** Replaces the raw text, for instance with one that marks a place in it. */
  readonly raw?: ReactNode;
}

type View = 'pretty' | 'raw';

/** A text of the exchange: laid out to read, and exactly as it went over the wire. What is copied is always the latter. */
export function JsonText({ title, note, text, rawLabel, copyLabel, raw }: JsonTextProps) {
  const { exchange, detail } = useWords().inspector;
  const [view, setView] = useState<View>('pretty');
  const pretty = layOutJson(text);
  const shown = pretty === undefined ? 'raw' : view;
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        <p>{note}</p>
        <div className={styles.tools}>
          {pretty !== undefined && (
            <Segmented<View>
              label={exchange.view}
              value={view}
              onChange={setView}
              segments={[
                { value: 'pretty', label: exchange.pretty },
                { value: 'raw', label: rawLabel },
              ]}
            />
          )}
          <CopyButton text={text} label={copyLabel}>
            {detail.copyShort}
          </CopyButton>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then it must scroll by keyboard too */}
      <pre className={styles.text} data-view={shown} tabIndex={0}>
        {shown === 'pretty' ? pretty : (raw ?? text)}
      </pre>
    </section>
  );
}
