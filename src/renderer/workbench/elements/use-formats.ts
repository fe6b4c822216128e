import { useMemo } from 'react';
import { type Language, useSettings } from '../state/settings.ts';

const locales: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };

/** Instants as people read them, in the chosen language and the machine's time zone. */
export function useFormats() {
  const language = useSettings((settings) => settings.language);
  return useMemo(() => {
    const locale = locales[language];
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
    const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'short' });
    const number = new Intl.NumberFormat(locale);
    return {
      count: (value: number) => number.format(value),
      time: (instant: number) => time.format(instant),
      day: (instant: number) => day.format(instant),
      shortDay: (instant: number) => shortDay.format(instant),
      moment: (instant: number) => moment.format(instant),
    };
  }, [language]);
}
