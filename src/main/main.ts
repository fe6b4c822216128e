import { app } from 'electron';
import { bootDesktop } from './desktop/boot-desktop.ts';
import { readDesktopOptions } from './desktop/desktop-options.ts';
import { focusMainWindow } from './desktop/main-window.ts';
import { keepProfileIn } from './desktop/profile-folder.ts';
import { stopWithSentence } from './desktop/stop-with-sentence.ts';

// Electron emits `ready` only after this module, and everything it imports, has been evaluated: an `await` of it at top
// level, here or there, would wait for ever. So what must come first is synchronous, and the rest hangs on a promise.
function start(): void {
  app.setName('Passkey Workbench');
  const options = readDesktopOptions(process.argv);
  keepProfileIn(options.dataFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', focusMainWindow);
  app
    .whenReady()
    .then(() => bootDesktop(options))
    .catch(stopWithSentence);
}

try {
  start();
} catch (error) {
  stopWithSentence(error);
}
