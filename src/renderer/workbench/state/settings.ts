import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Language = 'en' | 'ja';
export type Theme = 'dark' | 'light' | 'system';

interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  languageChosen(language: Language): void;
  themeChosen(theme: Theme): void;
}

/** What the person chose for this window; kept by the browser, never by the relying party. */
export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      language: navigator.language.startsWith('ja') ? 'ja' : 'en',
      theme: 'system',
      languageChosen: (language) => set({ language }),
      themeChosen: (theme) => set({ theme }),
    }),
    { name: 'passkey-workbench-settings' },
  ),
);
