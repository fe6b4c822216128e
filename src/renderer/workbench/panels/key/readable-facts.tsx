import { useMemo } from 'react';
import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import { Tag } from '../../elements/tag.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { type ReadableField, readableField } from '../../evidence/readable-field.ts';
import { shortenMiddle } from '../../evidence/shorten-middle.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import styles from './readable-facts.module.css';

const longestShown = 96;

/** A structure in words: every member by its wire name, what it means, and what it says; the name of the structure itself stands above it. */
export function ReadableFacts({ node }: { readonly node: FieldNode }) {
  const field = useMemo(() => readableField(node), [node]);
  if (field.kind === 'group') return <Fields parts={field.parts} parent={field.name} />;
  return (
    <div className={styles.single}>
      <Reading field={field} />
    </div>
  );
}

interface FieldsProps {
  readonly parts: readonly ReadableField[];
  readonly parent: string;
}

function Fields({ parts, parent }: FieldsProps) {
  return (
    <dl className={styles.fields}>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: members may share a name, and never move.
        <div key={place} data-group={part.kind === 'group'}>
          <dt>
            <code>{part.name}</code> <Term parent={parent} name={part.name} />
          </dt>
          <dd>
            <Reading field={part} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Term({ parent, name }: { readonly parent: string; readonly name: string }) {
  const { terms } = useCredentialWords();
  const term = terms[`${parent}/${name}`] ?? terms[name];
  return term === undefined ? null : <span className={styles.term}>{term}</span>;
}

function Reading({ field }: { readonly field: ReadableField }) {
  const { readings, values, terms } = useCredentialWords();
  const { moment } = useFormats();
  switch (field.kind) {
    case 'mark':
      return readings.present;
    case 'answer':
      return field.yes ? readings.yes : readings.no;
    case 'time':
      return moment(field.instant);
    case 'group':
      return <Fields parts={field.parts} parent={field.name} />;
    case 'switches':
      return (
        <>
          <ul className={styles.switches}>
            {field.on.length === 0 && <li>{readings.nothingOn}</li>}
            {field.on.map((name) => (
              <li key={name}>
                <Tag>{name}</Tag> {terms[name]}
              </li>
            ))}
          </ul>
          {field.off.length > 0 && <span className={styles.off}>{readings.off(field.off.join(', '))}</span>}
        </>
      );
    case 'value': {
      const { text, also } = field;
      const meaning = Object.hasOwn(values, text) ? values[text] : undefined;
      return (
        <>
          {text === '∅' ? (
            <span className={styles.off}>{readings.empty}</span>
          ) : (
            <code title={text.length > longestShown ? text : undefined}>
              {shortenMiddle(text, longestShown)}
            </code>
          )}
          {also !== undefined && <span className={styles.term}>{shortenMiddle(also, longestShown)}</span>}
          {meaning !== undefined && <span className={styles.term}>{meaning}</span>}
        </>
      );
    }
  }
}
