import { useEffect, useId, useRef } from 'react';
import { chooseFileToDecode, decodeText, largestDecoded, longestTyped } from '../commands/decode-input.ts';
import { Button } from '../elements/button.tsx';
import { formatSize } from '../evidence/format-size.ts';
import { useDecodeInput } from '../state/decode-input.ts';
import { useDecodeWords } from '../words/decode/use-decode-words.ts';
import styles from './decode-view.module.css';

/** Where things are pasted, typed and dropped. */
export function DecodeBox({ isEmpty }: { readonly isEmpty: boolean }) {
  const words = useDecodeWords();
  const input = useDecodeInput((store) => store.input);
  const refused = useDecodeInput((store) => store.refused);
  const { textTyped } = useDecodeInput.getState();
  const noteId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusWhenAsked(field);
  return (
    <section className={styles.box} aria-label={words.box}>
      <div className={styles.heading}>
        <h1>{words.title}</h1>
        <span className={styles.tools}>
          <Button icon="folder" onClick={chooseFileToDecode}>
            {words.chooseFile}
          </Button>
          {isEmpty && input.form === 'text' && input.text === '' ? null : (
            <Button icon="clear" onClick={() => textTyped('')}>
              {words.clear}
            </Button>
          )}
        </span>
      </div>
      {input.form === 'file' ? (
        <p className={styles.file}>
          <span dir="auto">{input.name}</span>
          <span className={styles.soft}>{formatSize(input.bytes.length)}</span>
        </p>
      ) : (
        <textarea
          ref={field}
          className={styles.text}
          aria-label={words.field}
          aria-describedby={noteId}
          placeholder={words.placeholder}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          rows={isEmpty ? 6 : 2}
          value={input.text}
          onChange={({ target }) =>
            target.value.length > longestTyped
              ? decodeText(target.value, words.pasted)
              : textTyped(target.value)
          }
        />
      )}
      <p id={noteId} className={styles.note} hidden={!isEmpty}>
        {words.note}
      </p>
      {refused === null ? null : (
        <p className={styles.refused} role="alert">
          {words.refused[refused.reason](refused.name, formatSize(largestDecoded))}
        </p>
      )}
    </section>
  );
}

function useFocusWhenAsked(field: React.RefObject<HTMLElement | null>): void {
  const wanted = useDecodeInput((store) => store.boxWanted);
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    useDecodeInput.getState().boxReached();
  }, [field, wanted]);
}
