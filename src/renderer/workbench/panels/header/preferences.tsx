import { Icon, type IconName } from '../../elements/icon.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { type Theme, useSettings } from '../../state/settings.ts';
import { useWords } from '../../words/use-words.ts';

const themes: readonly { readonly value: Theme; readonly icon: IconName }[] = [
  { value: 'dark', icon: 'moon' },
  { value: 'light', icon: 'sun' },
  { value: 'system', icon: 'display' },
];

/** The language of the sentences, and the theme. */
export function Preferences() {
  const { header } = useWords().shell;
  const { language, theme, languageChosen, themeChosen } = useSettings();
  return (
    <>
      <Segmented
        label={header.language}
        value={language}
        segments={[
          { value: 'en', label: 'EN', name: header.languages.en },
          { value: 'ja', label: <span lang="ja">日本語</span>, name: header.languages.ja },
        ]}
        onChange={languageChosen}
      />
      <Segmented
        label={header.theme}
        value={theme}
        segments={themes.map(({ value, icon }) => ({
          value,
          label: <Icon name={icon} />,
          name: header.themes[value],
        }))}
        onChange={themeChosen}
      />
    </>
  );
}
