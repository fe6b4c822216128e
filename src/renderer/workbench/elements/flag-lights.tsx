import type { FlagName } from '../../../shared/inspection/field-meaning.ts';
import { useWords } from '../words/use-words.ts';
import styles from './flag-lights.module.css';

// WebAuthn L3 §6.1: bit 0 is the least significant.
const masks: Record<FlagName, number> = {
  UP: 0x01,
  RFU1: 0x02,
  UV: 0x04,
  BE: 0x08,
  BS: 0x10,
  RFU2: 0x20,
  AT: 0x40,
  ED: 0x80,
};
const smallSet: readonly FlagName[] = ['UP', 'UV', 'BE', 'BS'];
/** Those that a large row shows. */
export const largeFlags = ['UP', 'UV', 'BE', 'BS', 'AT', 'ED'] as const satisfies readonly FlagName[];

interface FlagLightsProps {
  /** The flags byte of the authenticator data. */
  readonly flags: number;
  readonly size?: 'small' | 'large';
  readonly only?: readonly FlagName[];
}

const captioned: ReadonlySet<FlagName> = new Set(largeFlags);

function isCaptioned(flag: FlagName): flag is (typeof largeFlags)[number] {
  return captioned.has(flag);
}

/** What a light says, in a word. */
function Caption({ flag, isSet }: { readonly flag: FlagName; readonly isSet: boolean }) {
  const { captions } = useWords().inspector.flags;
  if (!isCaptioned(flag)) return null;
  return <span className={styles.caption}>{captions[flag][isSet ? 'set' : 'clear']}</span>;
}

/** The flags byte as named lights. Lit is bold, filled and underlined; unlit is thin in a dashed outline: they differ without colour too. */
export function FlagLights({ flags, size = 'small', only }: FlagLightsProps) {
  const { inspector } = useWords();
  const shown = only ?? (size === 'large' ? largeFlags : smallSet);
  const isSet = (flag: FlagName) => (flags & masks[flag]) !== 0;
  const spoken = shown
    .map((flag) => (isSet(flag) ? inspector.flags.set(flag) : inspector.flags.notSet(flag)))
    .join(inspector.flags.separator);
  return (
    <span className={styles.lights} data-size={size} role="img" aria-label={spoken}>
      {shown.map((flag) => (
        <span key={flag} className={styles.light} data-on={isSet(flag)} aria-hidden="true">
          {flag}
          {size === 'large' && <Caption flag={flag} isSet={isSet(flag)} />}
        </span>
      ))}
    </span>
  );
}
