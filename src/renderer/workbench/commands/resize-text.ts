import { type TextSize, textSizes, useSettings } from '../state/settings.ts';

function sizeBeside(direction: 1 | -1): TextSize | undefined {
  return textSizes[textSizes.indexOf(useSettings.getState().textSize) + direction];
}

export function canResizeText(direction: 1 | -1): boolean {
  return sizeBeside(direction) !== undefined;
}

/** One size up or down; 0 goes back to the size that the browser or the desktop gives. */
export function resizeText(direction: 1 | -1 | 0): void {
  const size = direction === 0 ? 100 : sizeBeside(direction);
  if (size !== undefined) useSettings.getState().textSizeChosen(size);
}
