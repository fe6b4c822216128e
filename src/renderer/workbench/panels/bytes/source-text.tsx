import { type MouseEvent, useMemo } from 'react';
import { spanLength } from '../../../../shared/bytes/byte-span.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './bytes-panel.module.css';

interface SourceTextProps {
  readonly evidence: CeremonyEvidence;
  readonly source: SourceBuffer;
}

/** A buffer that holds text, as the text it is, in the same fields and colours as its bytes. */
export function SourceText({ evidence, source }: SourceTextProps) {
  const { inspector } = useWords();
  const { field } = useSelectedField(evidence);
  const { name, bytes } = source;
  const segments = useMemo(() => evidence.index.segments(name), [evidence, name]);
  const colours = evidence.segmentColours(name);
  const part = field?.node.span;
  const span = part?.source === name && spanLength(part) < bytes.length ? part : undefined;
  const clicked = (event: MouseEvent) => {
    const index = event.target instanceof Element ? event.target.getAttribute('data-segment') : null;
    const segment = index === null ? undefined : segments[Number(index)];
    if (segment === undefined) return;
    const { ceremonyId } = evidence;
    const { path, start } = segment;
    useFieldSelection.getState().byteSelected({ ceremonyId, path, source: name, offset: start });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree beside it chooses the same fields by keyboard
    <section
      className={styles.text}
      aria-label={inspector.fields.bytes.asText}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then it must scroll by keyboard too
      tabIndex={0}
      onClick={clicked}
    >
      {segments.map(({ start, end, part: kind }, index) => (
        <span
          key={start}
          data-segment={index}
          data-part={kind}
          data-chosen={span !== undefined && start >= span.start && end <= span.end && end > start}
          style={{ '--field': colours[index] }}
        >
          {new TextDecoder().decode(bytes.subarray(start, end))}
        </span>
      ))}
    </section>
  );
}
