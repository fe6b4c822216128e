/** The window around the ceremonies: header, list, composer, passkeys, refusals. */
export const words = {
  appName: 'Passkey Workbench',
};

export type ShellWords = typeof words;
