import type { ShellWords } from './en.ts';
import * as ceremonies from './ja/ceremonies.ts';
import * as commands from './ja/commands.ts';
import { composer } from './ja/composer.ts';
import { failures } from './ja/failures.ts';
import { filter } from './ja/filter.ts';
import * as passkeys from './ja/passkeys.ts';
import * as window from './ja/window.ts';

export const words: ShellWords = {
  appName: 'Passkey Workbench',
  ...window,
  ...ceremonies,
  ...commands,
  composer,
  ...passkeys,
  failures,
  filter,
};
