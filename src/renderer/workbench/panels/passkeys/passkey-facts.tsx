import { type ReactNode, useMemo } from 'react';
import type { Passkey } from '../../../../shared/contract/passkey.ts';
import { findCoseAlgorithm } from '../../../../shared/cose/cose-algorithms.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { FlagLights } from '../../elements/flag-lights.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { passkeyModel } from '../../evidence/model-fact.ts';
import { nameModelShortly } from '../../evidence/name-model.ts';
import { useWords } from '../../words/use-words.ts';
import { backupFlags } from './backup-flags.ts';
import styles from './passkey-card.module.css';

/** What the relying party knows of a passkey; what the last use changed stands as before → after. */
export function PasskeyFacts({ passkey }: { readonly passkey: Passkey }) {
  const { passkeys } = useWords().shell;
  const formats = useFormats();
  const { record, previous, alg, lastUsedAt } = passkey;
  const { facts } = passkeys;
  return (
    <dl className={styles.facts}>
      <Fact name={facts.signCount}>
        <SignCount now={record.signCount} before={previous?.signCount} />
      </Fact>
      <Fact name={facts.backup}>
        <Backup passkey={passkey} />
      </Fact>
      <Fact name={facts.authenticator} width="double">
        <Model passkey={passkey} />
      </Fact>
      <Fact name={facts.algorithm}>
        {alg === null ? passkeys.unknown : (findCoseAlgorithm(alg)?.name ?? alg)}
        {passkey.fmt === null ? null : <span className={styles.soft}> · {passkey.fmt}</span>}
      </Fact>
      <Fact name={facts.transports}>
        {record.transports.length === 0 ? passkeys.noTransports : record.transports.join(', ')}
      </Fact>
      <Fact name={facts.created}>{formats.moment(passkey.createdAt)}</Fact>
      <Fact name={facts.lastUsed}>{lastUsedAt === null ? passkeys.never : formats.moment(lastUsedAt)}</Fact>
      <Fact name={facts.platform}>{passkey.platform ?? passkeys.unknown}</Fact>
      <Fact name={facts.credentialId} width="rest">
        <span className={styles.id}>
          <code>{record.id}</code>
          <CopyButton text={record.id} label={passkeys.copyId}>
            <Icon name="copy" />
          </CopyButton>
        </span>
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** For longer values. */
  readonly width?: 'double' | 'rest';
  readonly children: ReactNode;
}

function Fact({ name, width, children }: FactProps) {
  return (
    <div className={styles.fact} data-width={width}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SignCount({ now, before }: { readonly now: number; readonly before: number | undefined }) {
  const { passkeys } = useWords().shell;
  if (before === undefined || before === now) {
    return (
      <span className={styles.wire}>
        {now}
        {now === 0 && before === 0 ? <span className={styles.soft}> · {passkeys.noCounter}</span> : null}
      </span>
    );
  }
  return (
    <span className={styles.wire}>
      <span className={styles.before}>{before} →</span> {now}
    </span>
  );
}

function Backup({ passkey: { record, previous } }: { readonly passkey: Passkey }) {
  const now = backupFlags(record);
  const before = previous === null ? now : backupFlags(previous);
  return (
    <span className={styles.lights}>
      {before === now ? null : (
        <>
          <FlagLights flags={before} only={['BE', 'BS']} /> <span aria-hidden="true">→</span>
        </>
      )}
      <FlagLights flags={now} only={['BE', 'BS']} />
    </span>
  );
}

function Model({ passkey }: { readonly passkey: Passkey }) {
  const { shell, inspector } = useWords();
  const model = useMemo(() => passkeyModel(passkey), [passkey]);
  if (model === undefined) return shell.passkeys.unknown;
  return (
    <>
      <span title={model.aaguid}>{nameModelShortly(model.aaguid, inspector)}</span>
      <small className={styles.certainty}>{inspector.verdict.facts.certainty[model.certainty]}</small>
    </>
  );
}
