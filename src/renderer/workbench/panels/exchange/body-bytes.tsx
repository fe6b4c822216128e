import { formatHex } from '../../../../shared/bytes/hex.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './exchange-panel.module.css';

/** The bytes of a body that is no UTF-8 text: what a text shows of it is not what arrived. */
export function BodyBytes({ bytes }: { readonly bytes: Uint8Array }) {
  const { exchange, detail } = useWords().inspector;
  const hex = formatHex(bytes, ' ');
  return (
    <section className={styles.section} aria-label={exchange.bytes}>
      <div className={styles.heading}>
        <h2>{exchange.bytes}</h2>
        <p>{exchange.notUtf8}</p>
        <div className={styles.tools}>
          <CopyButton text={hex} label={exchange.copyBytes}>
            {detail.copyShort}
          </CopyButton>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then it must scroll by keyboard too */}
      <pre className={styles.text} tabIndex={0}>
        {hex}
      </pre>
    </section>
  );
}
