import type { ReadInput } from '../evidence/read-input.ts';
import { EvidencePanes } from '../evidence-panes.tsx';
import { CopyMenu } from '../panels/copy/copy-menu.tsx';
import { FieldsPanel } from '../panels/fields/fields-panel.tsx';
import styles from './decode-view.module.css';
import { FindingList } from './finding-list.tsx';
import { Interpretation } from './interpretation.tsx';
import { JudgedCeremony } from './judged-ceremony.tsx';

/** What the input was taken for, and all that can be said of it. */
export function DecodedInput({ read }: { readonly read: ReadInput }) {
  const { content } = read;
  return (
    <>
      <Interpretation read={read} />
      {content.shows === 'ceremony' ? <JudgedCeremony text={content.text} /> : null}
      {content.shows === 'fields' ? (
        <>
          <FindingList evidence={content.evidence} findings={content.findings} />
          <div className={styles.panes}>
            <EvidencePanes first={<FieldsPanel evidence={content.evidence} />} evidence={content.evidence} />
          </div>
          <CopyMenu detail={null} evidence={content.evidence} />
        </>
      ) : null}
    </>
  );
}
