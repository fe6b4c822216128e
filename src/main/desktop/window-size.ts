import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';

export const smallestWindow = { width: 880, height: 560 };

const windowSizeSchema = z.object({
  width: z.number().int().min(smallestWindow.width),
  height: z.number().int().min(smallestWindow.height),
  maximized: z.boolean(),
});
export type WindowSize = z.infer<typeof windowSizeSchema>;

const firstSize: WindowSize = { width: 1440, height: 900, maximized: false };
const fileIn = (dataFolder: string) => join(dataFolder, 'window.json');

/** The size of last time. A file that is missing or unreadable is no reason not to open a window. */
export function readWindowSize(dataFolder: string): WindowSize {
  try {
    return windowSizeSchema.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return firstSize;
  }
}

/** Only the size: where a window may stand is better known to the system, whose displays change. */
export function rememberWindowSize(window: BrowserWindow, dataFolder: string): void {
  window.on('close', () => {
    const { width, height } = window.getNormalBounds();
    const size: WindowSize = { width, height, maximized: window.isMaximized() };
    try {
      writeFileSync(fileIn(dataFolder), JSON.stringify(size));
    } catch (error) {
      console.error('The size of the window was not remembered:', error);
    }
  });
}
