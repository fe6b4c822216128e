import type { ShellWords } from './en.ts';

export const words: ShellWords = {
  appName: 'Passkey Workbench',
};
