import type { LocalKey } from '../../../commands/local-keys.ts';
import type { CommandGroup, CommandName, CommandObstacle } from '../../../commands/workbench-command.ts';

const names: Record<CommandName, string> = {
  palette: 'Search, or run a command',
  'create-passkey': 'Create a passkey',
  'sign-in': 'Sign in',
  'cancel-ceremony': 'Cancel the running ceremony, or close the form',
  'next-ceremony': 'Next ceremony',
  'previous-ceremony': 'Previous ceremony',
  'pin-ceremony': 'Pin this ceremony to the top, or unpin it',
  'delete-ceremony': 'Delete this ceremony',
  'undo-deletion': 'Take the last deletion back',
  'go-to-filter': 'Go to the filter',
  'clear-filter': 'Clear the filter',
  'pause-list': 'Pause the list, or go on',
  'clear-list': 'Clear the list, or show what was cleared',
  'open-view': 'Open the view with that number',
  'go-to-bytes': 'Go to an offset or a field…',
  compare: 'Compare with the previous one of the passkey, or with the one kept',
  'mark-for-comparison': 'Keep this ceremony on the left of comparisons',
  'show-ceremonies': 'Show the ceremonies',
  'show-passkeys': 'Show the passkeys',
  decode: 'Decode anything: paste or drop it',
  import: 'Import ceremonies from files…',
  'use-virtual-authenticator': 'Use a virtual authenticator',
  'use-device-authenticator': 'Use the authenticators of this device',
  'open-in-browser': 'Open in another browser',
  'switch-language': 'Switch the language: English, Japanese (日本語)',
  'switch-theme': 'Next theme: dark, light, as the system',
  'larger-text': 'Larger text',
  'smaller-text': 'Smaller text',
  'normal-text': 'Normal text size',
  'reset-layout': 'Give every pane its first size back',
  settings: 'Settings',
  shortcuts: 'Keyboard shortcuts',
};

const groups: Record<CommandGroup, string> = {
  run: 'Run',
  list: 'List',
  ceremony: 'This ceremony',
  places: 'Go to',
  window: 'Window',
};

const obstacles: Record<CommandObstacle, string> = {
  'ceremony-running': 'a ceremony is running',
  'nothing-to-cancel': 'nothing is running',
  'no-ceremony': 'there is no ceremony yet',
  'no-other-ceremony': 'the list has no other one there',
  'no-bytes': 'this ceremony has no bytes',
  'no-filter': 'nothing is filtered',
  'nothing-to-undo': 'nothing was deleted that could come back',
  'already-there': 'it is so already',
  'no-virtual-authenticator': 'only in the workbench’s own window',
  'largest-text': 'it is as large as it gets',
  'smallest-text': 'it is as small as it gets',
};

const localKeys: Record<LocalKey['does'], string> = {
  'move-in-list': 'Previous or next ceremony',
  'ends-of-list': 'First or last ceremony',
  'page-in-list': 'One screen up or down',
  'list-menu': 'What to do with the ceremony',
  'delete-in-list': 'Delete the ceremony',
  'clear-filter': 'Clear the filter',
  start: 'Start what the form describes',
  'move-in-tree': 'Previous or next field',
  'open-and-close': 'Close or open a field; then to its parent or its first part',
  'ends-of-tree': 'First or last field',
  'page-in-tree': 'Ten fields up or down',
  'copy-value': 'Copy the value of the field',
  'tree-menu': 'What to do with the field',
  'move-in-bytes': 'Byte by byte, line by line',
  'extend-selection': 'Select a run of bytes; also with ↑ and ↓',
  'ends-of-line': 'Start or end of the line',
  'ends-of-bytes': 'First or last byte',
  'page-in-bytes': 'One screen up or down',
  'select-all': 'Select every byte',
  'copy-hex': 'Copy the selected bytes as hex',
  'bytes-menu': 'Copy the selected bytes as…',
  'move-in-steps': 'Previous or next step, with its bytes',
  'ends-of-steps': 'First or last step',
};

const places: Record<LocalKey['place'], string> = {
  list: 'In the list',
  filter: 'In the filter',
  form: 'In a form',
  tree: 'In the fields',
  bytes: 'In the bytes',
  steps: 'In the steps',
};

/** What can be done, by name; why it cannot be done now; and the palette and the sheet of keys that offer it. */
export const commands = {
  names,
  groups,
  obstacles,
  keys: { title: 'Keyboard shortcuts', everywhere: 'Everywhere', places, does: localKeys },
  palette: {
    title: 'Search, or run a command',
    placeholder: 'A command, a field, an offset, a user name…',
    results: 'Commands and places',
    recent: 'used recently',
    none: 'Nothing is called that. Try a field such as flags, an offset such as 0x20, or a user name.',
    count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    hint: '↑ ↓ choose · Enter runs · Esc leaves',
  },
  items: {
    openView: (view: string) => `Open ${view}`,
    goToField: (path: string) => path,
    goToOffset: (offset: string, source: string) => `Go to ${offset} in ${source}`,
    filterBy: (filter: string) => `Filter the list by ${filter}`,
    order: (order: string) => `Order: ${order}`,
    openCeremony: (kind: string, userName: string) => `${kind} · ${userName}`,
    compareWith: (ceremony: string) => `Compare with ${ceremony}`,
    openPasskey: (name: string) => `Show the passkey ${name}`,
    copyField: (format: string) => `Copy the field as ${format}`,
    copyBytes: (format: string) => `Copy the selected bytes as ${format}`,
    copyCeremony: (format: string) => `Copy this ceremony as ${format}`,
  },
};

/** What a person chooses for the window itself. */
export const settings = {
  title: 'Settings',
  textSize: 'Text size',
  textSizeNote: 'On top of the zoom of the browser or the desktop.',
  percent: (size: number) => `${size} %`,
  byteColumns: 'Bytes in a line',
  byteColumnsNote: 'Fewer where there is no room.',
  layout: 'Panes',
  resetLayout: 'Give every pane its first size back',
  switchLanguage: '日本語: switch to Japanese',
  nextTheme: (theme: string) => `Theme: ${theme}. Switch to the next`,
};
