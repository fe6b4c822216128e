import { lazy, Suspense, useEffect } from 'react';
import styles from './app.module.css';
import { listenForShortcuts } from './commands/shortcuts.ts';
import { NavigationRail } from './navigation-rail.tsx';
import { AccountPicker } from './panels/account-picker/account-picker.tsx';
import { Header } from './panels/header/header.tsx';
import { DropHint } from './panels/import/drop-hint.tsx';
import { Notices } from './panels/notice/notices.tsx';
import { Gate } from './panels/pairing/gate.tsx';
import { PairingDialog } from './panels/pairing/pairing-dialog.tsx';
import { PasskeysPanel } from './panels/passkeys/passkeys-panel.tsx';
import { StatusBar } from './panels/status-bar/status-bar.tsx';
import { VirtualBanner } from './panels/virtual-banner/virtual-banner.tsx';
import { useDocumentSettings } from './state/use-document-settings.ts';
import { useView } from './state/view.ts';
import { useWorkbench } from './state/workbench-store.ts';
import { WorkArea } from './work-area.tsx';

const loadPalette = () => import('./panels/palette/palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const DecodeView = lazy(async () => ({ default: (await import('./decode/decode-view.tsx')).DecodeView }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./panels/settings/settings-dialog.tsx')).SettingsDialog,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import('./panels/shortcuts/shortcuts-sheet.tsx')).ShortcutsSheet,
}));

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
  // Not part of the first load, and there all the same before anybody asks for it.
  useEffect(() => {
    const idle = setTimeout(() => void loadPalette(), 1_000);
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
          <Suspense fallback={null}>{place === 'decode' ? <DecodeView /> : null}</Suspense>
        </div>
      </div>
      <StatusBar />
      <Notices />
      <AccountPicker />
      <DropHint />
      {dialog === 'pairing' ? <PairingDialog /> : null}
      <Suspense fallback={null}>
        {dialog === 'palette' ? <Palette /> : null}
        {dialog === 'settings' ? <SettingsDialog /> : null}
        {dialog === 'shortcuts' ? <ShortcutsSheet /> : null}
      </Suspense>
    </div>
  );
}
