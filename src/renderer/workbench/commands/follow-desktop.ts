import {
  accountChoiceSchema,
  type DesktopBridge,
  type MenuCommand,
  menuCommandSchema,
} from '../../../shared/contract/desktop-bridge.ts';
import { useAccountChoice } from '../state/account-choice.ts';
import { openComposer } from './open-composer.ts';
import { cancelCeremony } from './run-ceremony.ts';
import { switchLanguage } from './switch-language.ts';
import { switchTheme } from './switch-theme.ts';

const menuActions: Record<MenuCommand, () => void> = {
  'create-passkey': () => openComposer('registration'),
  'sign-in': () => openComposer('authentication'),
  'cancel-ceremony': cancelCeremony,
  'switch-theme': switchTheme,
  'switch-language': switchLanguage,
};

/** Listens to what only the desktop host can tell: its menu, and which accounts an authenticator offers. */
export function followDesktop(desktop: DesktopBridge): void {
  const { choiceOffered, choiceEnded } = useAccountChoice.getState();
  desktop.onMenuCommand((command) => menuActions[menuCommandSchema.parse(command)]());
  desktop.onAccountChoice((choice) => choiceOffered(accountChoiceSchema.parse(choice)));
  desktop.onAccountChoiceEnded(choiceEnded);
}
