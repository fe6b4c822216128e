import { switchLanguage } from '../../commands/switch-language.ts';
import { switchTheme } from '../../commands/switch-theme.ts';
import type { IconName } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { type Theme, useSettings } from '../../state/settings.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './header.module.css';

const icons: Readonly<Record<Theme, IconName>> = { dark: 'moon', light: 'sun', system: 'display' };

/** The language of the sentences, and the theme: one press each, because trainers switch both in front of a class. */
export function Preferences() {
  const { header, settings } = useWords().shell;
  const { language, theme } = useSettings();
  const other = language === 'en' ? 'ja' : 'en';
  return (
    <>
      <button
        type="button"
        className={styles.language}
        aria-label={settings.switchLanguage}
        title={settings.switchLanguage}
        onClick={switchLanguage}
      >
        <span lang={other} aria-hidden="true">
          {other === 'en' ? 'EN' : '日本語'}
        </span>
      </button>
      <IconButton
        icon={icons[theme]}
        label={settings.nextTheme(header.themes[theme])}
        onClick={switchTheme}
      />
    </>
  );
}
