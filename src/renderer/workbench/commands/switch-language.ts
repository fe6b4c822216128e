import { useSettings } from '../state/settings.ts';

export function switchLanguage(): void {
  const { language, languageChosen } = useSettings.getState();
  languageChosen(language === 'en' ? 'ja' : 'en');
}
