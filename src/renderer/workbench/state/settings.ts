import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Language = 'en' | 'ja';
export type Theme = 'dark' | 'light' | 'system';

/** Percent of the size that the browser or the desktop gives. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];

export const byteColumns = [8, 16, 32] as const;
export type ByteColumns = (typeof byteColumns)[number];

interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** How many bytes a line has where there is room for them. */
  readonly byteColumns: ByteColumns;
  languageChosen(language: Language): void;
  themeChosen(theme: Theme): void;
  textSizeChosen(textSize: TextSize): void;
  byteColumnsChosen(byteColumns: ByteColumns): void;
}

/** What the person chose for this window; kept by the browser, never by the relying party. */
export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      language: navigator.language.startsWith('ja') ? 'ja' : 'en',
      theme: 'system',
      textSize: 100,
      byteColumns: 16,
      languageChosen: (language) => set({ language }),
      themeChosen: (theme) => set({ theme }),
      textSizeChosen: (textSize) => set({ textSize }),
      byteColumnsChosen: (byteColumns) => set({ byteColumns }),
    }),
    { name: 'passkey-workbench-settings' },
  ),
);
