import { useEffect, useId, useRef, useState } from 'react';
import type { CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { ceremonyNoteLength } from '../../../../shared/contract/ceremony-list.ts';
import { changeCeremony } from '../../commands/change-ceremony.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './note-dialog.module.css';

interface NoteDialogProps {
  readonly ceremony: CeremonySummary;
  onClose(): void;
}

/** What the person wants to remember of a ceremony. */
export function NoteDialog({ ceremony, onClose }: NoteDialogProps) {
  const { list } = useWords().shell;
  const [note, setNote] = useState(ceremony.note ?? '');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which gives the focus to its first button.
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    if (await changeCeremony(ceremony.id, { note })) onClose();
  };
  return (
    <Dialog
      title={list.noteTitle}
      onClose={onClose}
      footer={
        <Button look="main" onClick={save}>
          {list.saveNote}
        </Button>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label htmlFor={id}>{list.note}</label>
        <input
          ref={field}
          id={id}
          className={styles.input}
          value={note}
          maxLength={ceremonyNoteLength}
          autoComplete="off"
          aria-describedby={`${id}hint`}
          onChange={({ target }) => setNote(target.value)}
        />
        <p id={`${id}hint`}>{list.noteHint}</p>
      </form>
    </Dialog>
  );
}
