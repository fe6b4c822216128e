import { useState } from 'react';
import type { DecodedRegistration } from '../../../../shared/ceremony/decoded-ceremony.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { annotateBytes } from '../../../../shared/copy/annotate-bytes.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { describeMeaning } from '../../evidence/describe-meaning.ts';
import type { KeyFacts } from '../../evidence/key-facts.ts';
import { useAttestationReport } from '../../state/use-attestation-report.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './key-panel.module.css';
import { useBytesJump } from './use-bytes-jump.ts';

interface KeySectionProps {
  readonly detail: CeremonyDetail;
  readonly facts: KeyFacts;
  /** Absent where only the key is known. */
  readonly registration: DecodedRegistration | undefined;
}

const forms = ['cose', 'jwk', 'pem'] as const;
type Form = (typeof forms)[number];

/** The public key: what it is in words, and what it looks like in each form that software takes. */
export function KeySection({ detail, facts, registration }: KeySectionProps) {
  const { inspector } = useWords();
  const { key } = useCredentialWords();
  const loaded = useAttestationReport(detail);
  const report = loaded.state === 'loaded' ? loaded.report : null;
  const registrationId = detail.kind === 'registration' ? detail.id : (report?.registrationId ?? null);
  const [form, setForm] = useState<Form>('cose');
  const { field } = facts;
  const { span } = field.node;
  const show = useBytesJump(registration === undefined ? null : registrationId, registration)(span);
  const describe = (node: typeof field.node) =>
    node.meaning === undefined ? '' : describeMeaning(node.meaning, inspector);
  const text = form === 'cose' ? annotateBytes(field.node, { source: field.source, describe }) : facts[form];
  return (
    <section className={styles.section} aria-label={key.title}>
      <h2>{key.title}</h2>
      <p className={styles.line}>{detail.kind === 'registration' ? key.ofResponse : key.ofRecord}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{key.facts.algorithm}</dt>
          <dd>
            <strong>{facts.algorithm?.name ?? facts.alg ?? '∅'}</strong> <small>alg {facts.alg ?? '∅'}</small>
          </dd>
        </div>
        <div>
          <dt>{key.facts.type}</dt>
          <dd>{describeKey(facts, key)}</dd>
        </div>
        <div>
          <dt>{key.facts.advice}</dt>
          <dd>{key.advice[facts.advice]}</dd>
        </div>
        <div>
          <dt>{key.facts.place}</dt>
          <dd>
            {inspector.verdict.bytes(span.end - span.start)}
            {show !== undefined && (
              <LinkButton onClick={show}>
                {detail.kind === 'registration' ? key.show : key.showRegistration}
              </LinkButton>
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.form}>
        <div className={styles.formBar}>
          <Segmented<Form>
            label={key.form}
            segments={forms.map((value) => ({ value, label: key.forms[value] }))}
            value={form}
            onChange={setForm}
          />
          {text !== undefined && (
            <CopyButton text={text} label={key.copy(key.forms[form])}>
              {key.copyShort}
            </CopyButton>
          )}
        </div>
        <p className={styles.note}>{text === undefined ? key.noForm : key.formLines[form]}</p>
        {text !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
          <section className={styles.text} data-form={form} tabIndex={0} aria-label={key.forms[form]}>
            {text}
          </section>
        )}
      </div>
    </section>
  );
}

function describeKey(
  { family, bits }: KeyFacts,
  { signs, bits: bitsWord, unreadable }: ReturnType<typeof useCredentialWords>['key'],
): string {
  if (family === undefined) return unreadable;
  const kind =
    family === 'RSA'
      ? signs.rsa
      : family.startsWith('ML')
        ? signs.mlDsa
        : family.startsWith('Ed')
          ? signs.okp
          : signs.ec;
  const name = family === 'RSA' ? [] : [family];
  return [kind, ...name, ...(bits === undefined ? [] : [bitsWord(bits)])].join(', ');
}
