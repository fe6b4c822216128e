import { type FormEvent, useId, useState } from 'react';
import type { SourceName } from '../../../../shared/bytes/byte-span.ts';
import { byteGoalId } from '../../commands/go-to-bytes.ts';
import { selectByte } from '../../commands/select-bytes.ts';
import { Segmented } from '../../elements/segmented.tsx';
import { findPlace } from '../../evidence/find-place.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { byteColumns as choices, useSettings } from '../../state/settings.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './bytes-panel.module.css';

interface ByteGoalProps {
  readonly evidence: CeremonyEvidence;
  /** The buffer that is shown. */
  readonly source: SourceName;
  /** The place is selected: whoever typed wants to go on from there. */
  onReached(): void;
}

/** Goes to an offset or a field that is typed, and says how many bytes a line has. */
export function ByteGoal({ evidence, source, onReached }: ByteGoalProps) {
  const { fields } = useWords().inspector;
  const words = fields.bytes;
  const columns = useSettings((settings) => settings.byteColumns);
  const { byteColumnsChosen } = useSettings.getState();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const id = useId();
  const go = (event: FormEvent) => {
    event.preventDefault();
    const place = findPlace(text, evidence, source);
    if (place.kind === 'beyond') return setFault(words.goal.beyond(place.source, place.length));
    if (place.kind === 'unknown') return setFault(words.goal.unknown);
    if (place.kind === 'byte') selectByte(evidence, place);
    else useFieldSelection.getState().fieldSelected(evidence.ceremonyId, place.path, place.node.span);
    setText('');
    setFault(undefined);
    // The field may stand in another buffer, which is drawn first.
    requestAnimationFrame(onReached);
  };
  return (
    <form className={styles.tools} onSubmit={go}>
      <input
        id={byteGoalId}
        className={styles.goal}
        type="text"
        aria-label={words.goal.label}
        aria-invalid={fault !== undefined}
        aria-describedby={id}
        aria-keyshortcuts="g"
        placeholder={words.goal.placeholder}
        title={words.goal.label}
        value={text}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ target }) => {
          setText(target.value);
          setFault(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setText('');
          setFault(undefined);
          onReached();
        }}
      />
      <Segmented
        label={words.columns}
        face="wire"
        value={String(columns)}
        segments={choices.map((choice) => ({
          value: String(choice),
          label: choice,
          name: words.columnsName(choice),
        }))}
        onChange={(value) => {
          const chosen = choices.find((choice) => String(choice) === value);
          if (chosen !== undefined) byteColumnsChosen(chosen);
        }}
      />
      <output id={id} className={styles.goalFault}>
        {fault}
      </output>
    </form>
  );
}
