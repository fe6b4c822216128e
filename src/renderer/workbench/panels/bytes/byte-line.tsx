import { memo } from 'react';
import type { SpanSegment } from '../../../../shared/inspection/span-index.ts';
import { byteRuns } from '../../evidence/byte-runs.ts';
import styles from './byte-grid.module.css';

interface ByteLineProps {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly perLine: number;
  readonly segments: readonly SpanSegment[];
  /** The CSS colour of each segment. */
  readonly colours: readonly string[];
  /** The part of the line that belongs to the selected field; empty where the two are equal. */
  readonly chosenStart: number;
  readonly chosenEnd: number;
  readonly cursor: number | undefined;
}

interface Cell {
  readonly offset: number;
  readonly byte: number;
  readonly segment: number | undefined;
  readonly edges: string;
}

function cellsOf({ bytes, start, end, segments }: ByteLineProps): readonly Cell[] {
  return byteRuns(segments, start, end).flatMap((run) =>
    Array.from({ length: run.end - run.start }, (_, index) => ({
      offset: run.start + index,
      byte: bytes[run.start + index] ?? 0,
      segment: run.segment,
      edges: `${index === 0 ? 'start ' : ''}${run.start + index === run.end - 1 ? 'end' : ''}`,
    })),
  );
}

/** After every eighth byte there is a gap, so that a column can be counted. */
function startsGroup(column: number): boolean {
  return column > 0 && column % 8 === 0;
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}

/** One line: offset, hex, ASCII. Drawn again only when its own part of the selection changes. */
export const ByteLine = memo(function ByteLine(props: ByteLineProps) {
  const { start, end, perLine, segments, colours, chosenStart, chosenEnd, cursor } = props;
  const cells = cellsOf(props);
  const isChosen = (offset: number) => offset >= chosenStart && offset < chosenEnd;
  const blanks = Array.from({ length: start + perLine - end }, (_, index) => end + index);
  return (
    <tr className={styles.line} aria-rowindex={start / perLine + 1}>
      <th scope="row" className={styles.offset}>
        {start.toString(16).padStart(4, '0')}
      </th>
      {cells.map(({ offset, byte, segment, edges }) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a td inside a grid is a gridcell, which may be selected
        <td
          key={offset}
          id={`byte-${offset}`}
          className={styles.byte}
          aria-colindex={offset - start + 2}
          aria-selected={isChosen(offset)}
          data-offset={offset}
          data-field={segment}
          data-part={segment === undefined ? undefined : segments[segment]?.part}
          data-edges={edges}
          data-gap={startsGroup(offset - start)}
          data-chosen={isChosen(offset)}
          data-cursor={offset === cursor}
          style={segment === undefined ? undefined : { '--field': colours[segment] }}
        >
          {byte.toString(16).padStart(2, '0')}
        </td>
      ))}
      {blanks.map((offset) => (
        <td key={offset} className={styles.byte} data-gap={startsGroup(offset - start)} />
      ))}
      <td className={styles.ascii} aria-hidden="true">
        {cells.map(({ offset, byte, segment }) => (
          <span
            key={offset}
            className={styles.character}
            data-offset={offset}
            data-field={segment}
            data-printable={isPrintable(byte)}
            data-chosen={isChosen(offset)}
            data-cursor={offset === cursor}
          >
            {isPrintable(byte) ? String.fromCharCode(byte) : '.'}
          </span>
        ))}
      </td>
    </tr>
  );
});
