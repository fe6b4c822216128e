import { useMemo } from 'react';
import { formatHex } from '../../../../shared/bytes/hex.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import {
  type AlignedByte,
  type AlignedLine,
  alignBytes,
  foldSameLines,
} from '../../../../shared/compare/align-bytes.ts';
import { compareBytes } from '../../../../shared/compare/compare-bytes.ts';
import { TabList } from '../../elements/tab-list.tsx';
import type { ComparedEvidence } from '../../evidence/compared-evidence.ts';
import { useComparison } from '../../state/comparison.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-bytes.module.css';

const noBytes = new Uint8Array();

interface CompareBytesProps {
  readonly compared: ComparedEvidence;
  readonly stacked: boolean;
}

/** One buffer of both ceremonies in two columns, what belongs together side by side. */
export function CompareBytes({ compared, stacked }: CompareBytesProps) {
  const { compare } = useWords().inspector;
  const wanted = useComparison((comparison) => comparison.source);
  const { sourceChosen } = useComparison.getState();
  const [ones, others] = [compared.left.evidence.sources, compared.right.evidence.sources];
  const names = [...new Set([...ones, ...others].map(({ name }) => name))];
  const bytesIn = (sources: readonly SourceBuffer[], name: string) =>
    sources.find((source) => source.name === name)?.bytes ?? noBytes;
  const differs = (name: string) => formatHex(bytesIn(ones, name)) !== formatHex(bytesIn(others, name));
  const chosen = names.find((name) => name === wanted) ?? names.find(differs) ?? names[0];
  if (chosen === undefined) return <p className={styles.note}>{compare.bytes.none}</p>;
  const [left, right] = [ones, others].map((sources) => sources.find(({ name }) => name === chosen));
  return (
    <>
      <div className={styles.sources}>
        <TabList
          id="compared-sources"
          label={compare.bytes.sources}
          tabs={names.map((name) => ({ key: name, title: name }))}
          chosen={chosen}
          onChoose={sourceChosen}
          look="pills"
        />
      </div>
      <div
        className={styles.bytes}
        role="tabpanel"
        id={`compared-sources-panel-${chosen}`}
        aria-labelledby={`compared-sources-tab-${chosen}`}
      >
        <AlignedBytes key={chosen} name={chosen} left={left} right={right} stacked={stacked} />
      </div>
    </>
  );
}

interface AlignedBytesProps {
  readonly name: string;
  readonly left: SourceBuffer | undefined;
  readonly right: SourceBuffer | undefined;
  readonly stacked: boolean;
}

function AlignedBytes({ name, left, right, stacked }: AlignedBytesProps) {
  const perLine = stacked ? 4 : 8;
  const { compare } = useWords().inspector;
  const onlyDifferences = useComparison((comparison) => comparison.onlyDifferences);
  const [ones, others] = [left?.bytes ?? noBytes, right?.bytes ?? noBytes];
  const runs = useMemo(() => compareBytes(ones, others), [ones, others]);
  const lines = useMemo(() => {
    const all = alignBytes(runs, perLine);
    return onlyDifferences ? foldSameLines(all) : all;
  }, [runs, perLine, onlyDifferences]);
  const different = runs
    .filter(({ same }) => !same)
    .reduce((sum, run) => sum + Math.max(run.leftEnd - run.leftStart, run.rightEnd - run.rightStart), 0);
  return (
    <>
      <p className={styles.note}>
        {left === undefined || right === undefined
          ? compare.bytes.onlyOne
          : compare.bytes.summary(different, ones.length, others.length)}
      </p>
      <section
        className={styles.byteScroll}
        data-stacked={stacked}
        aria-label={compare.bytes.region(name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by the keyboard
        tabIndex={0}
      >
        <table className={styles.byteTable}>
          <thead>
            <tr>
              <th scope="col">{compare.columns.left}</th>
              <th scope="col">{compare.columns.right}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and are made anew together
              <ByteLine key={index} line={line} left={ones} right={others} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface ByteLineProps {
  readonly line: AlignedLine;
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

function ByteLine({ line, left, right }: ByteLineProps) {
  const { compare } = useWords().inspector;
  if (line.folded > 0) {
    return (
      <tr className={styles.folded}>
        <td colSpan={2}>{compare.bytes.folded(line.folded)}</td>
      </tr>
    );
  }
  return (
    <tr data-same={line.same}>
      <SideBytes places={line.left} bytes={left} />
      <SideBytes places={line.right} bytes={right} />
    </tr>
  );
}

/** Neighbours that are alike are one piece of text, so that a long buffer stays light. */
function SideBytes({
  places,
  bytes,
}: {
  readonly places: readonly AlignedByte[];
  readonly bytes: Uint8Array;
}) {
  const start = places.find(({ offset }) => offset !== undefined)?.offset;
  const ascii = places
    .map(({ offset }) => (offset === undefined ? ' ' : asciiOf(bytes[offset] ?? 0)))
    .join('');
  const pieces: { same: boolean; text: string }[] = [];
  for (const { offset, same } of places) {
    const text = offset === undefined ? '  ' : formatHex(bytes.subarray(offset, offset + 1));
    const last = pieces.at(-1);
    if (last?.same === same) last.text += ` ${text}`;
    else pieces.push({ same, text });
  }
  return (
    <td>
      <span className={styles.offset}>
        {start === undefined ? '    ' : start.toString(16).padStart(4, '0')}
      </span>
      {pieces.map(({ same, text }, index) => {
        const Piece = same || text.trim() === '' ? 'span' : 'mark';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and are made anew together
          <span key={index}>
            <Piece>{text}</Piece>{' '}
          </span>
        );
      })}
      <span className={styles.ascii} aria-hidden="true">
        {ascii}
      </span>
    </td>
  );
}

function asciiOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
}
