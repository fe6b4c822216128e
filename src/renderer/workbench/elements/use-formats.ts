import { type Language, useSettings } from '../state/settings.ts';

const locales: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };

/** Instants and numbers as people read them, in one language and the machine's time zone. */
function createFormats(locale: string) {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const number = new Intl.NumberFormat(locale);
  return {
    count: (value: number) => number.format(value),
    time: (instant: number) => time.format(instant),
    day: (instant: number) => day.format(instant),
    date: (instant: number) => date.format(instant),
    shortDay: (instant: number) => shortDay.format(instant),
    moment: (instant: number) => moment.format(instant),
  };
}

// One set for all rows of a list: making it takes longer than drawing a row (measured while scrolling).
const made = new Map<Language, ReturnType<typeof createFormats>>();

/** The formats of one language. */
export function formatsOf(language: Language): ReturnType<typeof createFormats> {
  const formats = made.get(language) ?? createFormats(locales[language]);
  made.set(language, formats);
  return formats;
}

/** The formats of the chosen language. */
export function useFormats(): ReturnType<typeof createFormats> {
  return formatsOf(useSettings((settings) => settings.language));
}
