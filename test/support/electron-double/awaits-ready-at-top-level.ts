import { app } from 'electron';

// What an entry must never do. The double has to hang here, as Electron does; else its boot-order test proves nothing.
await app.whenReady();
