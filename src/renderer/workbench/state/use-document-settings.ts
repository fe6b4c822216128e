import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useSettings } from './settings.ts';

const lightSystem = matchMedia('(prefers-color-scheme: light)');

/** Puts the chosen language, theme and text size on the document, where styles and assistive technology look for them. */
export function useDocumentSettings(): void {
  const language = useSettings((settings) => settings.language);
  const chosen = useSettings((settings) => settings.theme);
  const textSize = useSettings((settings) => settings.textSize);
  const systemTheme = useSyncExternalStore(watchSystem, readSystemTheme);
  const theme = chosen === 'system' ? systemTheme : chosen;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  // Everything is measured in rem, panes in what of it fits: before the next frame, so that nothing is seen to jump twice.
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  }, [textSize]);
}

function watchSystem(changed: () => void): () => void {
  lightSystem.addEventListener('change', changed);
  return () => lightSystem.removeEventListener('change', changed);
}

function readSystemTheme(): 'dark' | 'light' {
  return lightSystem.matches ? 'light' : 'dark';
}
