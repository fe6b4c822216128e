/** The commands that the keyboard, the palette, the sheet of keys and the desktop's menu share. */
export type CommandName =
  | 'palette'
  | 'create-passkey'
  | 'sign-in'
  | 'cancel-ceremony'
  | 'next-ceremony'
  | 'previous-ceremony'
  | 'pin-ceremony'
  | 'delete-ceremony'
  | 'undo-deletion'
  | 'go-to-filter'
  | 'clear-filter'
  | 'pause-list'
  | 'clear-list'
  | 'open-view'
  | 'go-to-bytes'
  | 'compare'
  | 'mark-for-comparison'
  | 'show-ceremonies'
  | 'show-passkeys'
  | 'decode'
  | 'import'
  | 'use-virtual-authenticator'
  | 'use-device-authenticator'
  | 'open-in-browser'
  | 'switch-language'
  | 'switch-theme'
  | 'larger-text'
  | 'smaller-text'
  | 'normal-text'
  | 'reset-layout'
  | 'settings'
  | 'shortcuts';

export type CommandGroup = 'run' | 'list' | 'ceremony' | 'places' | 'window';

/** Why a command can do nothing now. */
export type CommandObstacle =
  | 'ceremony-running'
  | 'nothing-to-cancel'
  | 'no-ceremony'
  | 'no-other-ceremony'
  | 'no-bytes'
  | 'no-filter'
  | 'nothing-to-undo'
  | 'already-there'
  | 'no-virtual-authenticator'
  | 'largest-text'
  | 'smallest-text';

export interface WorkbenchCommand {
  readonly name: CommandName;
  readonly group: CommandGroup;
  /** As `KeyboardEvent.key` spells them, behind `mod+` where Ctrl is held, on a Mac ⌘. Each of them alone does it. */
  readonly keys?: readonly string[];
  /** Its keys also work while a text is being typed. */
  readonly whileTyping?: true;
  /** Not offered by its name: the palette offers itself to nobody, and each view under its own name. */
  readonly unlisted?: true;
  run(key?: string): unknown;
  obstacle?(): CommandObstacle | undefined;
}
