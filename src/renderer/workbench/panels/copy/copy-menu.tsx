import { useEffect, useMemo } from 'react';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { copyText } from '../../commands/copy-as.ts';
import { Menu } from '../../elements/menu.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { type CopyOffer, offerCopies } from '../../evidence/offer-copies.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { shortenMiddle } from '../../evidence/shorten-middle.ts';
import { useCopying } from '../../state/copying.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './copy-menu.module.css';

interface CopyMenuProps {
  /** Null: what is looked at is no ceremony. */
  readonly detail: CeremonyDetail | null;
  readonly evidence: CeremonyEvidence;
}

/** How long "Copied as hex" can be read before it goes. */
const shown = 2600;
const longestPreview = 30;

/** The copy menu where one is open, and a line that says what was copied. */
export function CopyMenu(props: CopyMenuProps) {
  const menu = useCopying((copying) => copying.menu);
  return (
    <>
      {menu !== null && <OpenMenu {...props} subject={menu.subject} at={menu.at} />}
      <CopyResult />
    </>
  );
}

type OpenMenuProps = CopyMenuProps & NonNullable<ReturnType<typeof useCopying.getState>['menu']>;

function OpenMenu({ detail, evidence, subject, at }: OpenMenuProps) {
  const { inspector } = useWords();
  const { moment } = useFormats();
  const selection = useSelectedField(evidence);
  const { menuClosed } = useCopying.getState();
  const { label, offers } = useMemo(
    () => offerCopies({ subject, detail, evidence, selection, words: inspector, moment }),
    [subject, detail, evidence, selection, inspector, moment],
  );
  const choose = (key: string) => {
    const offer = offers.find((one) => one.key === key);
    menuClosed();
    if (offer !== undefined && 'text' in offer.outcome) void copyText(offer.outcome.text, offer.label);
  };
  return (
    <Menu
      label={label}
      at={at}
      items={offers.map((offer) => ({
        key: offer.key,
        label: offer.label,
        disabled: !('text' in offer.outcome),
        ...noteOf(offer, inspector.copy.obstacles),
      }))}
      onChoose={choose}
      onClose={menuClosed}
    />
  );
}

/** The text itself where it is one short line of the field's own, or why there is none. */
function noteOf(
  { outcome, previewed }: CopyOffer,
  obstacles: Readonly<Record<string, string>>,
): { readonly note?: string } {
  if (!('text' in outcome)) return { note: obstacles[outcome.obstacle] ?? outcome.obstacle };
  return previewed && !outcome.text.includes('\n')
    ? { note: shortenMiddle(outcome.text, longestPreview) }
    : {};
}

function CopyResult() {
  const { copy } = useWords().inspector;
  const result = useCopying(({ result }) => result);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => useCopying.getState().resultForgotten(), shown);
    return () => clearTimeout(timer);
  }, [result]);
  return (
    <output className={styles.result} data-failed={result?.succeeded === false}>
      {result === null ? '' : result.succeeded ? copy.copied(result.format) : copy.failed}
    </output>
  );
}
