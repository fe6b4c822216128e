import { type Theme, useSettings } from '../state/settings.ts';

const following: Record<Theme, Theme> = { dark: 'light', light: 'system', system: 'dark' };

export function switchTheme(): void {
  const { theme, themeChosen } = useSettings.getState();
  themeChosen(following[theme]);
}
