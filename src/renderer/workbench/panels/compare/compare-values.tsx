import { formatOffset } from '../../../../shared/bytes/hex.ts';
import { fieldBytes } from '../../../../shared/copy/copied-field.ts';
import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import { showField } from '../../commands/show-field.ts';
import { Button } from '../../elements/button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import type { ComparedEvidence, ComparedSide } from '../../evidence/compared-evidence.ts';
import type { ComparisonRow } from '../../evidence/comparison-rows.ts';
import { explainField } from '../../evidence/explain-field.ts';
import { fieldReadings } from '../../evidence/field-readings.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-panel.module.css';
import { factText, useRowTexts } from './use-row-texts.ts';

interface CompareValuesProps {
  readonly row: ComparisonRow;
  readonly compared: ComparedEvidence;
}

/** The selected line with both values in full, and the way to either of them. */
export function CompareValues({ row, compared }: CompareValuesProps) {
  const { inspector } = useWords();
  const { name } = useRowTexts()(row);
  const field = row.kind === 'field' ? row.field : undefined;
  const node = field?.left ?? field?.right;
  return (
    <section className={styles.values} aria-label={inspector.compare.values}>
      <div className={styles.valuesHead}>
        <h2>{name}</h2>
        {row.kind === 'facts' && <p>{inspector.compare.group}</p>}
        {field !== undefined && node !== undefined && <p>{explainField(node, field.path, inspector)}</p>}
      </div>
      {row.kind !== 'facts' && (
        <>
          <SideValue row={row} side={compared.left} which="left" />
          <SideValue row={row} side={compared.right} which="right" />
        </>
      )}
    </section>
  );
}

interface SideValueProps {
  readonly row: ComparisonRow;
  readonly side: ComparedSide;
  readonly which: 'left' | 'right';
}

function SideValue({ row, side, which }: SideValueProps) {
  const { inspector } = useWords();
  const { moment } = useFormats();
  const { compare } = inspector;
  const node = row.kind === 'field' ? row.field[which] : undefined;
  return (
    <div className={styles.side}>
      <h3>
        {compare[which]}
        <time dateTime={new Date(side.detail.startedAt).toISOString()}>{moment(side.detail.startedAt)}</time>
      </h3>
      {row.kind === 'fact' && (
        <p className={styles.whole}>{factText(row.fact, row.fact[which], inspector) ?? compare.absent}</p>
      )}
      {row.kind === 'field' &&
        (node === undefined ? (
          <p className={styles.absent}>{compare.absent}</p>
        ) : (
          <>
            <FieldValue node={node} side={side} />
            <Button look="bare" onClick={() => showField(side.detail.id, row.field.path, node.span)}>
              {compare.show}
            </Button>
          </>
        ))}
    </div>
  );
}

function FieldValue({ node, side }: { readonly node: FieldNode; readonly side: ComparedSide }) {
  const { inspector } = useWords();
  const { moment } = useFormats();
  const source = side.evidence.sources.find(({ name }) => name === node.span.source);
  const bytes = source === undefined ? new Uint8Array() : fieldBytes({ node, path: [], source });
  const readings = fieldReadings(node, bytes, moment).slice(0, 2);
  const place =
    node.bit === undefined
      ? `${inspector.verdict.bytes(node.span.end - node.span.start)} · ${formatOffset(node.span.start)}`
      : inspector.detail.bitPlace(node.bit, formatOffset(node.span.start));
  return (
    <dl className={styles.readings}>
      {node.kind === 'bit' && (
        <div>
          <dt>{inspector.detail.binary}</dt>
          <dd>{node.value === true || node.value === 1 ? '1' : '0'}</dd>
        </div>
      )}
      {readings.map(({ name, text }) => (
        <div key={name}>
          <dt>{inspector.detail[name]}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>{inspector.fields.columns.offset}</dt>
        <dd>{place}</dd>
      </div>
    </dl>
  );
}
