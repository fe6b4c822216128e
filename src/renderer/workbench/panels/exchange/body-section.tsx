import { decodeBase64url } from '../../../../shared/bytes/base64url.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { FaultList } from '../../elements/fault-list.tsx';
import { lineAndColumn } from '../../evidence/lay-out-json.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useWords } from '../../words/use-words.ts';
import { BodyBytes } from './body-bytes.tsx';
import styles from './exchange-panel.module.css';
import { JsonText } from './json-text.tsx';

interface BodySectionProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** The body exactly as it was received; where it is not JSON, with the place where reading stopped. */
export function BodySection({ detail, evidence }: BodySectionProps) {
  const { body: text, bodyBytes, bodyLength, imported } = detail;
  const { exchange, fields, verdict } = useWords().inspector;
  const { body, decoded } = evidence;
  if (text === null) {
    return (
      <section className={styles.section} aria-label={exchange.body}>
        <div className={styles.heading}>
          <h2>{exchange.body}</h2>
          <p>{exchange.noBody}</p>
        </div>
      </section>
    );
  }
  // Where the text is not what arrived, its length says nothing either.
  const bytes = bodyBytes === null ? undefined : decodeBase64url(bodyBytes);
  const kept = (bytes ?? new TextEncoder().encode(text)).length;
  const received = bodyLength ?? kept;
  const size =
    received > kept
      ? exchange.cutBody(verdict.bytes(kept), verdict.bytes(received))
      : (imported ? exchange.importedLine : exchange.bodyLine)(verdict.bytes(received));
  const place = body.state === 'broken' ? lineAndColumn(text, body.offset) : undefined;
  return (
    <>
      <JsonText
        title={imported ? exchange.imported : exchange.body}
        note={place === undefined ? size : `${exchange.brokenAt(place.line, place.column)} ${size}`}
        text={text}
        rawLabel={exchange.rawReceived}
        copyLabel={exchange.copyBody}
        raw={body.state === 'broken' ? <BrokenText text={text} offset={body.offset} /> : undefined}
      />
      {bytes !== undefined && <BodyBytes bytes={bytes} />}
      <FaultList label={fields.envelope} faults={decoded?.faults ?? []} placedBy="member" />
    </>
  );
}

function BrokenText({ text, offset }: { readonly text: string; readonly offset: number }) {
  const { exchange } = useWords().inspector;
  return (
    <>
      {text.slice(0, offset)}
      <mark className={styles.stop} title={exchange.broken}>
        ▸
      </mark>
      <span className={styles.unread}>{text.slice(offset)}</span>
    </>
  );
}
