import type { SourceName } from '../../../../shared/bytes/byte-span.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { splitAtNames } from '../../evidence/split-at-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './bytes-panel.module.css';

interface SourceRecipeNoteProps {
  readonly source: SourceBuffer;
  readonly onShow: (name: SourceName) => void;
}

/** How a buffer came about that was not sent, with the way to each buffer it was made of. */
export function SourceRecipeNote({ source: { recipe }, onShow }: SourceRecipeNoteProps) {
  const { bytes } = useWords().inspector.fields;
  if (recipe === undefined) return null;
  const { operation, of } = recipe;
  const sentence = bytes.derivedNote(bytes.recipe[operation](of));
  return (
    <p className={styles.note}>
      {splitAtNames(sentence, of).map(({ text, isName, at }) =>
        isName ? (
          <LinkButton key={at} onClick={() => onShow(text)}>
            {text}
          </LinkButton>
        ) : (
          text
        ),
      )}
    </p>
  );
}
