import { useMemo } from 'react';
import { spanLength } from '../../../../shared/bytes/byte-span.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then it must scroll by keyboard too
    <section className={styles.text} aria-label={inspector.fields.bytes.asText} tabIndex={0}>
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
