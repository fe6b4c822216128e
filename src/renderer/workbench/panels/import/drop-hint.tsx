import { useEffect, useState } from 'react';
import { listenForFiles } from '../../commands/take-files.ts';
import { Icon } from '../../elements/icon.tsx';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './drop-hint.module.css';

/** Says over the whole window what becomes of what is held above it. */
export function DropHint() {
  const { dropping } = useWords().shell;
  const place = useView((view) => view.place);
  const [hovering, setHovering] = useState(false);
  useEffect(() => listenForFiles(setHovering), []);
  if (!hovering) return null;
  return (
    <div className={styles.hint} aria-hidden="true">
      <p>
        <Icon name="folder" />
        {place === 'decode' ? dropping.decode : dropping.import}
      </p>
    </div>
  );
}
