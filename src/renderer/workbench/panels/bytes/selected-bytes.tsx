import { encodeBase64url } from '../../../../shared/bytes/base64url.ts';
import { spanLength } from '../../../../shared/bytes/byte-span.ts';
import { formatHex, formatOffset } from '../../../../shared/bytes/hex.ts';
import { openCopyMenu } from '../../commands/copy-as.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { MenuButton } from '../../elements/menu-button.tsx';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useCopying } from '../../state/copying.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './bytes-panel.module.css';

/** Which bytes are selected, and the ways to take them along. */
export function SelectedBytes({ evidence }: { readonly evidence: CeremonyEvidence }) {
  const { inspector } = useWords();
  const { field, bytes: span, isRun } = useSelectedField(evidence);
  const copying = useCopying(({ menu }) => menu?.subject === 'bytes');
  const words = inspector.fields.bytes;
  if (field === undefined || span === undefined) return <div className={styles.selected} />;
  const bytes = evidence.bytesOf(span);
  const path = field.path.join(' › ');
  return (
    <div className={styles.selected}>
      <span className={styles.path}>
        {/* Runs from the right, so that what is cut off is the root and not the field. */}
        <bdi>{isRun ? words.within(path) : path}</bdi>
      </span>
      <output className={styles.extent}>{words.selection(spanLength(span), formatOffset(span.start))}</output>
      {bytes !== undefined && bytes.length > 0 && (
        <span className={styles.copies}>
          <CopyButton text={formatHex(bytes)} label={inspector.detail.copy(words.hex)}>
            {words.hex}
          </CopyButton>
          <CopyButton text={encodeBase64url(bytes)} label={inspector.detail.copy(words.base64url)}>
            {words.base64url}
          </CopyButton>
          <MenuButton expanded={copying} onOpen={(at) => openCopyMenu('bytes', at)}>
            {inspector.copy.as}
          </MenuButton>
        </span>
      )}
    </div>
  );
}
