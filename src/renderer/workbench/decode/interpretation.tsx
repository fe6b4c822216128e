import { useId } from 'react';
import {
  type InputKind,
  type InputNotation,
  type StructureKind,
  structureKinds,
} from '../../../shared/recognize/recognized-input.ts';
import { importFiles } from '../commands/import-ceremonies.ts';
import { keepDecoded } from '../commands/keep-decoded.ts';
import { Button } from '../elements/button.tsx';
import type { ReadInput } from '../evidence/read-input.ts';
import { useDecodeInput } from '../state/decode-input.ts';
import { useDecodeWords } from '../words/decode/use-decode-words.ts';
import styles from './decode-view.module.css';

/** What it was taken for and why, in a sentence, and what else it could be. */
export function Interpretation({ read }: { readonly read: ReadInput }) {
  const words = useDecodeWords();
  const { recognition } = words;
  const { kind, notation, why, alternatives, items, content } = read;
  const { readingChosen } = useDecodeInput.getState();
  const reason = recognition.reasons[why.code](why.seen ?? '');
  return (
    <section className={styles.interpretation} aria-label={words.interpretation}>
      <div className={styles.taken}>
        <p role="status" className={styles.sentence}>
          {kind === 'nothing' ? (
            <>
              <strong>{words.nothing}</strong> {reason}
            </>
          ) : (
            words.takenFor({
              kind: recognition.kinds[kind],
              notation: recognition.notations[notation],
              reason,
              ...(why.at === undefined ? {} : { at: why.at }),
            })
          )}
        </p>
        {content.shows === 'ceremony' ? (
          <Button look="main" title={words.keepNote} onClick={() => keepDecoded(content.text)}>
            {words.keep}
          </Button>
        ) : null}
      </div>
      <div className={styles.choices}>
        {items === undefined ? null : <ItemChoice count={items} />}
        {alternatives.length === 0 ? null : (
          <span className={styles.alternatives}>
            <span className={styles.soft}>{words.couldBe}</span>
            {alternatives.slice(0, 4).map((other) => (
              <button
                key={`${other.kind} ${other.notation}`}
                type="button"
                className={styles.alternative}
                onClick={() => readingChosen(other)}
              >
                {words.alternative(recognition.kinds[other.kind], recognition.notations[other.notation])}
              </button>
            ))}
          </span>
        )}
        <ReadAs read={read} />
      </div>
    </section>
  );
}

function ItemChoice({ count }: { readonly count: number }) {
  const words = useDecodeWords();
  const input = useDecodeInput((store) => store.input);
  const item = useDecodeInput((store) => store.item);
  const { itemChosen } = useDecodeInput.getState();
  const id = useId();
  const importAll = () => {
    const content = input.form === 'text' ? input.text : new Uint8Array(input.bytes);
    void importFiles([new File([content], input.form === 'text' ? words.pasted : input.name)]);
  };
  return (
    <span className={styles.pair}>
      <label htmlFor={id} className={styles.soft}>
        {words.item(count)}
      </label>
      <input
        id={id}
        className={styles.number}
        type="number"
        min={1}
        max={count}
        value={item + 1}
        onChange={({ target }) => {
          const wanted = Math.trunc(target.valueAsNumber) - 1;
          if (wanted >= 0 && wanted < count) itemChosen(wanted);
        }}
      />
      <Button onClick={importAll}>{words.importAll(count)}</Button>
    </span>
  );
}

/** Every other reading there is, for what no guess thought of. */
function ReadAs({ read: { kind, notation, notations } }: { readonly read: ReadInput }) {
  const words = useDecodeWords();
  const { recognition } = words;
  const { readingChosen } = useDecodeInput.getState();
  const kindId = useId();
  const notationId = useId();
  const kinds: readonly (InputKind | StructureKind)[] = structureKinds.some((one) => one === kind)
    ? structureKinds
    : [kind, ...structureKinds];
  const written: readonly InputNotation[] = notations.includes(notation)
    ? notations
    : [notation, ...notations];
  const bytesNotation = notations[0] ?? notation;
  return (
    <span className={styles.pair}>
      <label htmlFor={kindId} className={styles.soft}>
        {words.readAs}
      </label>
      <select
        id={kindId}
        className={styles.select}
        value={kind}
        onChange={({ target }) => {
          const wanted = kinds.find((one) => one === target.value);
          if (wanted !== undefined)
            readingChosen({
              kind: wanted,
              notation: notations.includes(notation) ? notation : bytesNotation,
            });
        }}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {recognition.kinds[one]}
          </option>
        ))}
      </select>
      {written.length < 2 ? null : (
        <>
          <label htmlFor={notationId} className={styles.soft}>
            {words.writtenIn}
          </label>
          <select
            id={notationId}
            className={styles.select}
            value={notation}
            onChange={({ target }) => {
              const wanted = written.find((one) => one === target.value);
              if (wanted !== undefined) readingChosen({ notation: wanted });
            }}
          >
            {written.map((one) => (
              <option key={one} value={one}>
                {recognition.notations[one]}
              </option>
            ))}
          </select>
        </>
      )}
      <ReadingAsItLooks />
    </span>
  );
}

function ReadingAsItLooks() {
  const words = useDecodeWords();
  const wanted = useDecodeInput((store) => store.wanted);
  if (wanted === null) return null;
  return <Button onClick={() => useDecodeInput.getState().readingChosen(null)}>{words.asItLooks}</Button>;
}
