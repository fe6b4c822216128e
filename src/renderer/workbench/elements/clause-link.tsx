import { clauseUrl } from '../../../shared/inspection/clause-url.ts';
import { openClause } from '../commands/open-clause.ts';
import { useWords } from '../words/use-words.ts';
import styles from './clause-link.module.css';

/** A clause by its name, and a link to it where it has a page. Nothing is asked for before it is pressed. */
export function ClauseLink({ reference }: { readonly reference: string }) {
  const { clause } = useWords().inspector.detail;
  const url = clauseUrl(reference);
  if (url === undefined) return <span>{reference}</span>;
  return (
    <a
      className={styles.link}
      href={url}
      target="_blank"
      rel="noreferrer"
      title={clause(new URL(url).host)}
      onClick={(event) => {
        if (openClause(reference)) event.preventDefault();
      }}
    >
      {reference}
    </a>
  );
}
