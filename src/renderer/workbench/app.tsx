import { type ReactNode, useEffect } from 'react';
import styles from './app.module.css';
import { listenForShortcuts } from './commands/shortcuts.ts';
import { Dialog } from './elements/dialog.tsx';
import { lateView } from './elements/late-view.tsx';
import { Inspector } from './loaded-ceremony.tsx';
import { NavigationRail } from './navigation-rail.tsx';
import { AccountPicker } from './panels/account-picker/account-picker.tsx';
import { Header } from './panels/header/header.tsx';
import { DropHint } from './panels/import/drop-hint.tsx';
import { Notices } from './panels/notice/notices.tsx';
import { Gate } from './panels/pairing/gate.tsx';
import { PairingDialog } from './panels/pairing/pairing-dialog.tsx';
import { StatusBar } from './panels/status-bar/status-bar.tsx';
import { VirtualBanner } from './panels/virtual-banner/virtual-banner.tsx';
import { useDocumentSettings } from './state/use-document-settings.ts';
import { useView } from './state/view.ts';
import { useWorkbench } from './state/workbench-store.ts';
import { useWords } from './words/use-words.ts';
import { WorkArea } from './work-area.tsx';

const PasskeysPanel = lateView(
  async () => (await import('./panels/passkeys/passkeys-panel.tsx')).PasskeysPanel,
);
const DecodeView = lateView(async () => (await import('./decode/decode-view.tsx')).DecodeView);
const inDialog = { Frame: FailedDialog };
const Palette = lateView(async () => (await import('./panels/palette/palette.tsx')).Palette, inDialog);
const SettingsDialog = lateView(
  async () => (await import('./panels/settings/settings-dialog.tsx')).SettingsDialog,
  inDialog,
);
const ShortcutsSheet = lateView(
  async () => (await import('./panels/shortcuts/shortcuts-sheet.tsx')).ShortcutsSheet,
  inDialog,
);
/** No part of the first load, and there all the same before anybody asks for it. */
const soonWanted = [Inspector, Palette, PasskeysPanel];

export function App() {
  useDocumentSettings();
  const loaded = useWorkbench((store) => store.workbench !== null);
  const failure = useWorkbench((store) => store.failure);
  return loaded && failure?.code !== 'not-paired' ? <Window /> : <Gate failure={failure} />;
}

function Window() {
  const place = useView((view) => view.place);
  const dialog = useView((view) => view.dialog);
  useEffect(listenForShortcuts, []);
  useEffect(() => {
    const idle = setTimeout(() => soonWanted.map(({ prefetch }) => prefetch()), 1_000);
    return () => clearTimeout(idle);
  }, []);
  return (
    <div className={styles.window}>
      <Header />
      <VirtualBanner />
      <div className={styles.body}>
        <NavigationRail />
        <div className={styles.place}>
          {place === 'ceremonies' ? <WorkArea /> : null}
          {place === 'passkeys' ? <PasskeysPanel /> : null}
          {place === 'decode' ? <DecodeView /> : null}
        </div>
      </div>
      <StatusBar />
      <Notices />
      <AccountPicker />
      <DropHint />
      {dialog === 'pairing' ? <PairingDialog /> : null}
      {dialog === 'palette' ? <Palette /> : null}
      {dialog === 'settings' ? <SettingsDialog /> : null}
      {dialog === 'shortcuts' ? <ShortcutsSheet /> : null}
    </div>
  );
}

function FailedDialog({ children }: { readonly children: ReactNode }) {
  const { lateView } = useWords().shell;
  return (
    <Dialog title={lateView.title} onClose={useView.getState().dialogClosed}>
      {children}
    </Dialog>
  );
}
