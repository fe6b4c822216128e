import { useCeremonyDetails } from '../state/ceremony-details.ts';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { useCeremonyRun } from '../state/ceremony-run.ts';
import { currentCeremony } from '../state/current-ceremony.ts';
import { useDeletions } from '../state/deletions.ts';
import { type Place, useView } from '../state/view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { changeCeremony, deleteCeremony, undoLastDeletion } from './change-ceremony.ts';
import { chooseAuthenticator } from './choose-authenticator.ts';
import { markShownCeremony, openComparison } from './compare-ceremonies.ts';
import { openDecode } from './decode-input.ts';
import { clearFilter, goToFilter } from './filter-by.ts';
import { goToBytes } from './go-to-bytes.ts';
import { chooseFilesToImport } from './import-ceremonies.ts';
import { leave } from './leave.ts';
import { openComposer } from './open-composer.ts';
import { openInBrowser } from './open-in-browser.ts';
import { openNumberedView } from './open-view.ts';
import { resetLayout } from './reset-layout.ts';
import { canResizeText, resizeText } from './resize-text.ts';
import { neighbourOfCurrent, selectNeighbour } from './select-neighbour.ts';
import { switchLanguage } from './switch-language.ts';
import { switchTheme } from './switch-theme.ts';
import type { CommandObstacle, WorkbenchCommand } from './workbench-command.ts';

const whileRunning = () => unless(useCeremonyRun.getState().run === null, 'ceremony-running');
const withoutCeremony = () => unless(currentCeremony() !== undefined, 'no-ceremony');
const hasBytes = () => useCeremonyDetails.getState().details[currentCeremony()?.id ?? '']?.body != null;
const isAt = (place: Place) => () => unless(useView.getState().place !== place, 'already-there');
const authenticator = () => useWorkbench.getState().workbench;

function unless(possible: boolean, obstacle: CommandObstacle): CommandObstacle | undefined {
  return possible ? undefined : obstacle;
}

function whereNoVirtual(mode: 'device' | 'virtual'): CommandObstacle | undefined {
  const workbench = authenticator();
  if (workbench?.window === 'paired' || workbench?.authenticator.virtualAvailable !== true) {
    return 'no-virtual-authenticator';
  }
  return whileRunning() ?? unless(workbench.authenticator.mode !== mode, 'already-there');
}

/** Every command of the window, in the order in which they are offered. */
export const workbenchCommands: readonly WorkbenchCommand[] = [
  {
    name: 'create-passkey',
    group: 'run',
    keys: ['c'],
    run: () => openComposer('registration'),
    obstacle: whileRunning,
  },
  {
    name: 'sign-in',
    group: 'run',
    keys: ['s'],
    run: () => openComposer('authentication'),
    obstacle: whileRunning,
  },
  {
    name: 'cancel-ceremony',
    group: 'run',
    keys: ['Escape'],
    whileTyping: true,
    run: leave,
    obstacle: () =>
      unless(
        useCeremonyRun.getState().run !== null || useView.getState().composer !== null,
        'nothing-to-cancel',
      ),
  },
  {
    name: 'use-virtual-authenticator',
    group: 'run',
    run: () => chooseAuthenticator({ mode: 'virtual' }),
    obstacle: () => whereNoVirtual('virtual'),
  },
  {
    name: 'use-device-authenticator',
    group: 'run',
    run: () => chooseAuthenticator({ mode: 'device' }),
    obstacle: () => whereNoVirtual('device'),
  },
  {
    name: 'next-ceremony',
    group: 'list',
    keys: ['j'],
    run: () => selectNeighbour(1),
    obstacle: () => unless(neighbourOfCurrent(1) !== undefined, 'no-other-ceremony'),
  },
  {
    name: 'previous-ceremony',
    group: 'list',
    keys: ['k'],
    run: () => selectNeighbour(-1),
    obstacle: () => unless(neighbourOfCurrent(-1) !== undefined, 'no-other-ceremony'),
  },
  { name: 'import', group: 'list', keys: ['mod+o'], run: chooseFilesToImport },
  { name: 'go-to-filter', group: 'list', keys: ['/'], run: goToFilter },
  {
    name: 'clear-filter',
    group: 'list',
    run: clearFilter,
    obstacle: () => unless(useCeremonyList.getState().filter !== '', 'no-filter'),
  },
  {
    name: 'pause-list',
    group: 'list',
    run: () => {
      const { through, listPaused, listResumed } = useCeremonyList.getState();
      return through === null ? listPaused() : listResumed();
    },
  },
  {
    name: 'clear-list',
    group: 'list',
    run: () => {
      const { after, listCleared, clearedShown } = useCeremonyList.getState();
      return after === null ? listCleared() : clearedShown();
    },
  },
  {
    name: 'undo-deletion',
    group: 'list',
    keys: ['mod+z'],
    run: undoLastDeletion,
    obstacle: () => unless(useDeletions.getState().deletions.length > 0, 'nothing-to-undo'),
  },
  {
    name: 'open-view',
    group: 'ceremony',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    unlisted: true,
    run: (key = '1') => openNumberedView(Number(key)),
    // What is decoded there has views of its own.
    obstacle: () => unless(useView.getState().place !== 'decode', 'no-ceremony') ?? withoutCeremony(),
  },
  {
    name: 'go-to-bytes',
    group: 'ceremony',
    keys: ['g'],
    run: goToBytes,
    obstacle: () => unless(hasBytes(), 'no-bytes'),
  },
  { name: 'compare', group: 'ceremony', keys: ['d'], run: openComparison, obstacle: withoutCeremony },
  {
    name: 'mark-for-comparison',
    group: 'ceremony',
    keys: ['m'],
    run: markShownCeremony,
    obstacle: withoutCeremony,
  },
  {
    name: 'pin-ceremony',
    group: 'ceremony',
    run: () => {
      const ceremony = currentCeremony();
      return ceremony && changeCeremony(ceremony.id, { pinned: !ceremony.pinned });
    },
    obstacle: withoutCeremony,
  },
  {
    name: 'delete-ceremony',
    group: 'ceremony',
    run: () => {
      const ceremony = currentCeremony();
      return ceremony && deleteCeremony(ceremony.id);
    },
    obstacle: withoutCeremony,
  },
  {
    name: 'show-ceremonies',
    group: 'places',
    run: () => useView.getState().placeChosen('ceremonies'),
    obstacle: isAt('ceremonies'),
  },
  {
    name: 'show-passkeys',
    group: 'places',
    run: () => useView.getState().placeChosen('passkeys'),
    obstacle: isAt('passkeys'),
  },
  { name: 'decode', group: 'places', keys: ['x'], run: openDecode },
  { name: 'open-in-browser', group: 'places', run: openInBrowser },
  {
    name: 'palette',
    group: 'window',
    keys: ['mod+k'],
    whileTyping: true,
    unlisted: true,
    run: () => useView.getState().dialogOpened('palette'),
  },
  { name: 'switch-language', group: 'window', run: switchLanguage },
  { name: 'switch-theme', group: 'window', run: switchTheme },
  {
    name: 'larger-text',
    group: 'window',
    run: () => resizeText(1),
    obstacle: () => unless(canResizeText(1), 'largest-text'),
  },
  {
    name: 'smaller-text',
    group: 'window',
    run: () => resizeText(-1),
    obstacle: () => unless(canResizeText(-1), 'smallest-text'),
  },
  { name: 'normal-text', group: 'window', run: () => resizeText(0) },
  { name: 'reset-layout', group: 'window', run: resetLayout },
  {
    name: 'settings',
    group: 'window',
    keys: ['mod+,'],
    whileTyping: true,
    run: () => useView.getState().dialogOpened('settings'),
  },
  {
    name: 'shortcuts',
    group: 'window',
    keys: ['?'],
    run: () => useView.getState().dialogOpened('shortcuts'),
  },
];

/** The command of that name, as menus and buttons mean it. */
export function findCommand(name: WorkbenchCommand['name']): WorkbenchCommand {
  const found = workbenchCommands.find((command) => command.name === name);
  if (found === undefined) throw new Error(`no command is called ${name}`);
  return found;
}
