import { formatOffset } from '../../../../shared/bytes/hex.ts';
import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../../shared/inspection/field-path.ts';
import { ClauseLink } from '../../elements/clause-link.tsx';
import { FaultList } from '../../elements/fault-list.tsx';
import { explainField } from '../../evidence/explain-field.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { FieldFilter } from '../../filters/field-filter.tsx';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './detail-panel.module.css';
import { FieldReadings } from './field-readings.tsx';
import { FlagBits } from './flag-bits.tsx';
import { StepsReading } from './steps-reading.tsx';

/** The selected field: what it is, who reads it, how its bytes read. */
export function DetailPanel({ evidence }: { readonly evidence: CeremonyEvidence }) {
  const { inspector } = useWords();
  const { field, bytes, isRun } = useSelectedField(evidence);
  const run = isRun && bytes !== undefined ? evidence.bytesOf(bytes) : undefined;
  return (
    <section
      className={styles.detail}
      aria-label={inspector.detail.label}
      data-judged={evidence.steps.length > 0}
    >
      {field === undefined ? (
        <div>
          <h2 className={styles.name}>{inspector.detail.choose}</h2>
          <p className={styles.explanation}>{inspector.detail.chooseLine}</p>
        </div>
      ) : (
        <>
          <FieldIntroduction {...field} evidence={evidence} />
          {evidence.steps.length === 0 ? null : <StepsReading evidence={evidence} node={field.node} />}
          <FieldReadings evidence={evidence} node={field.node} run={run} />
        </>
      )}
    </section>
  );
}

interface FieldIntroductionProps {
  readonly node: FieldNode;
  readonly path: FieldPath;
  readonly evidence: CeremonyEvidence;
}

function FieldIntroduction({ node, path, evidence }: FieldIntroductionProps) {
  const { inspector } = useWords();
  const { span, bit } = node;
  const flags = node.kind === 'flags' || node.kind === 'bit' ? evidence.bytesOf(span)?.[0] : undefined;
  const place =
    bit === undefined
      ? inspector.detail.place(span.end - span.start, formatOffset(span.start), formatOffset(span.end - 1))
      : inspector.detail.bitPlace(bit, formatOffset(span.start));
  return (
    <div className={styles.introduction}>
      <h2 className={styles.name}>{node.name}</h2>
      <p className={styles.explanation}>{explainField(node, path, inspector)}</p>
      {flags !== undefined && <FlagBits flags={flags} chosen={bit} />}
      <p className={styles.place}>
        {place}
        {node.reference !== undefined && (
          <span className={styles.reference}>
            <ClauseLink reference={node.reference} />
          </span>
        )}
      </p>
      <FieldFilter node={node} />
      <div className={styles.faults}>
        <FaultList label={inspector.detail.faults} faults={node.faults} placedBy="offset" />
      </div>
    </div>
  );
}
