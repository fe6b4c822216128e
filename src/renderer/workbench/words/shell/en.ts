import * as ceremonies from './en/ceremonies.ts';
import * as commands from './en/commands.ts';
import { composer } from './en/composer.ts';
import { failures } from './en/failures.ts';
import { filter } from './en/filter.ts';
import * as passkeys from './en/passkeys.ts';
import * as window from './en/window.ts';

/** The window around the ceremonies: header, list, composer, passkeys, notices. */
export const words = {
  appName: 'Passkey Workbench',
  ...window,
  ...ceremonies,
  ...commands,
  composer,
  ...passkeys,
  failures,
  filter,
};

export type ShellWords = typeof words;
