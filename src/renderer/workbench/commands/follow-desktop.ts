import {
  accountChoiceSchema,
  type DesktopBridge,
  menuCommandSchema,
} from '../../../shared/contract/desktop-bridge.ts';
import { useAccountChoice } from '../state/account-choice.ts';
import { findCommand } from './workbench-commands.ts';

/** Listens to what only the desktop host can tell: its menu, and which accounts an authenticator offers. */
export function followDesktop(desktop: DesktopBridge): void {
  const { choiceOffered, choiceEnded } = useAccountChoice.getState();
  desktop.onMenuCommand((command) => {
    const { obstacle, run } = findCommand(menuCommandSchema.parse(command));
    if (obstacle?.() === undefined) void run();
  });
  desktop.onAccountChoice((choice) => choiceOffered(accountChoiceSchema.parse(choice)));
  desktop.onAccountChoiceEnded(choiceEnded);
}
