import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import { EmptyPane } from './elements/empty-pane.tsx';
import type { CeremonyEvidence } from './evidence/read-ceremony.ts';
import { EvidencePanes } from './evidence-panes.tsx';
import styles from './inspector.module.css';
import { FieldsPanel } from './panels/fields/fields-panel.tsx';
import { StepsPanel } from './panels/steps/steps-panel.tsx';
import { useWords } from './words/use-words.ts';

interface InspectorPanesProps {
  readonly left: 'bytes' | 'steps';
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** Fields or steps beside the bytes they speak of. */
export function InspectorPanes({ left, detail, evidence }: InspectorPanesProps) {
  const first =
    left === 'bytes' ? (
      <FieldsPanel evidence={evidence} />
    ) : (
      <StepsPanel detail={detail} evidence={evidence} />
    );
  if (evidence.sources.length > 0) return <EvidencePanes first={first} evidence={evidence} />;
  return <div className={styles.place}>{left === 'steps' ? first : <NothingYet detail={detail} />}</div>;
}

function NothingYet({ detail: { status } }: { readonly detail: CeremonyDetail }) {
  const { fields } = useWords().inspector;
  return (
    <EmptyPane
      title={fields.nothing}
      line={fields.nothingLine[status === 'waiting' ? 'waiting' : 'broken']}
    />
  );
}
