import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { hide, showOnly } from '../commands/filter-by.ts';
import { LinkButton } from '../elements/link-button.tsx';
import { filterOfField } from '../evidence/filter-of-field.ts';
import { useWords } from '../words/use-words.ts';
import styles from './field-filter.module.css';

/** Finds the ceremonies in which a field is the same, or takes them out of the list. */
export function FieldFilter({ node }: { readonly node: FieldNode }) {
  const { filter } = useWords().shell;
  const wanted = filterOfField(node);
  if (wanted === undefined) return null;
  const { key, value } = wanted;
  return (
    <p className={styles.actions}>
      <LinkButton onClick={() => showOnly(key, value)}>{filter.showOnly}</LinkButton>
      <LinkButton onClick={() => hide(key, value)}>{filter.hide}</LinkButton>
    </p>
  );
}
