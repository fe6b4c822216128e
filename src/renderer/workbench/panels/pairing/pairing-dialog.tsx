import { useCallback, useEffect, useState } from 'react';
import type { PairingLinks } from '../../../../shared/contract/api.ts';
import { tellFailure } from '../../commands/tell-failure.ts';
import { Button } from '../../elements/button.tsx';
import { CopyButton } from '../../elements/copy-button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { relyingParty } from '../../state/relying-party-client.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './pairing.module.css';

/** Links that let one other browser in. */
export function PairingDialog() {
  const { pairing, elements } = useWords().shell;
  const formats = useFormats();
  const dialogClosed = useView((view) => view.dialogClosed);
  const [links, setLinks] = useState<PairingLinks | null>(null);
  const make = useCallback(async () => {
    setLinks(null);
    const made = await tellFailure(async () => setLinks(await relyingParty.createPairingLinks()));
    if (!made) dialogClosed();
  }, [dialogClosed]);
  useEffect(() => void make(), [make]);
  return (
    <Dialog
      title={pairing.title}
      onClose={dialogClosed}
      footer={<Button onClick={make}>{pairing.again}</Button>}
    >
      <p>{pairing.text}</p>
      <div className={styles.links} aria-live="polite">
        {links === null ? (
          <p className={styles.note}>{pairing.making}</p>
        ) : (
          <>
            <PairingLink
              name={pairing.plainLink}
              note={pairing.plainLinkNote}
              link={links.plainLink}
              copy={elements.copy}
            />
            <PairingLink name={pairing.link} note={pairing.linkNote} link={links.link} copy={elements.copy} />
            <p className={styles.note}>{pairing.expires(formats.time(links.expiresAt))}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface PairingLinkProps {
  readonly name: string;
  readonly note: string;
  readonly link: string;
  readonly copy: string;
}

function PairingLink({ name, note, link, copy }: PairingLinkProps) {
  return (
    <div className={styles.link}>
      <h3>{name}</h3>
      <p className={styles.note}>{note}</p>
      <div className={styles.address}>
        <code>{link}</code>
        <CopyButton text={link} label={`${copy}: ${name}`}>
          {copy}
        </CopyButton>
      </div>
    </div>
  );
}
