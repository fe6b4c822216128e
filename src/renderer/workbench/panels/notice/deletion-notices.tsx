import { useEffect, useState } from 'react';
import type { Deletion } from '../../../../shared/contract/ceremony-list.ts';
import { undoDeletion } from '../../commands/change-ceremony.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { useDeletions } from '../../state/deletions.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './notices.module.css';

/** Long enough to be read aloud and reached by keyboard; taking it back goes on to be possible after that. */
const shownFor = 20_000;

/** What was just deleted, with the way back. */
export function DeletionNotices() {
  const deletions = useDeletions((store) => store.deletions);
  const announced = useDeletions((store) => store.announced);
  return deletions
    .filter(({ deletionId }) => announced.includes(deletionId))
    .map((deletion) => <DeletionNotice key={deletion.deletionId} deletion={deletion} />);
}

function DeletionNotice({ deletion: { deletionId, removed } }: { readonly deletion: Deletion }) {
  const { notices } = useWords().shell;
  const { count } = useFormats();
  const { announcementEnded } = useDeletions.getState();
  const [attended, setAttended] = useState(false);
  useEffect(() => {
    if (attended) return;
    const timer = setTimeout(() => announcementEnded(deletionId), shownFor);
    return () => clearTimeout(timer);
  }, [attended, announcementEnded, deletionId]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while somebody is at it.
    <div
      className={styles.notice}
      data-tone="plain"
      onMouseEnter={() => setAttended(true)}
      onMouseLeave={() => setAttended(false)}
      onFocus={() => setAttended(true)}
      onBlur={() => setAttended(false)}
    >
      <div>
        <p className={styles.message}>{notices.deleted(count(removed), removed === 1)}</p>
        <p>{notices.deletedText}</p>
        <div className={styles.actions}>
          <Button onClick={() => undoDeletion(deletionId)}>{notices.undo}</Button>
        </div>
      </div>
      <IconButton icon="close" label={notices.dismiss} onClick={() => announcementEnded(deletionId)} />
    </div>
  );
}
