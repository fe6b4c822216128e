import { Button } from '../elements/button.tsx';
import { formatSize } from '../evidence/format-size.ts';
import { useDecodeInput } from '../state/decode-input.ts';
import { useDecodeWords } from '../words/decode/use-decode-words.ts';
import { DecodeBox } from './decode-box.tsx';
import styles from './decode-view.module.css';
import { DecodedInput } from './decoded-input.tsx';
import { Samples } from './samples.tsx';
import { useReadInput } from './use-read-input.ts';

/** One box for anything that WebAuthn carries, and what it is. */
export function DecodeView() {
  const words = useDecodeWords();
  const { read, waiting } = useReadInput();
  const isEmpty = read === undefined && waiting === undefined;
  return (
    <main className={styles.view} data-empty={isEmpty}>
      <DecodeBox isEmpty={isEmpty} />
      {waiting === undefined ? null : (
        <div className={styles.question}>
          <p>{words.isLarge(formatSize(waiting))}</p>
          <Button look="main" onClick={useDecodeInput.getState().sizeConfirmed}>
            {words.decodeAnyway}
          </Button>
        </div>
      )}
      {read === undefined ? null : <DecodedInput read={read} />}
      {isEmpty ? <Samples /> : null}
    </main>
  );
}
