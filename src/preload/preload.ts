import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { AccountChoice, DesktopBridge, MenuCommand } from '../shared/contract/desktop-bridge.ts';
import { desktopChannels } from '../shared/contract/desktop-channels.ts';

function listenTo<Payload>(channel: string, listener: (payload: Payload) => void): () => void {
  // The event stays here: through its `sender` a page would reach ipcRenderer.
  const relay = (_event: IpcRendererEvent, payload: Payload) => listener(payload);
  ipcRenderer.on(channel, relay);
  return () => {
    ipcRenderer.removeListener(channel, relay);
  };
}

const bridge: DesktopBridge = {
  onAccountChoice: (listener) => listenTo<AccountChoice>(desktopChannels.accountChoice, listener),
  onAccountChoiceEnded: (listener) => listenTo<string>(desktopChannels.accountChoiceEnded, listener),
  chooseAccount: (requestId, credentialId) =>
    ipcRenderer.invoke(desktopChannels.chooseAccount, requestId, credentialId),
  onMenuCommand: (listener) => listenTo<MenuCommand>(desktopChannels.menuCommand, listener),
  openInBrowser: () => ipcRenderer.invoke(desktopChannels.openInBrowser),
  openClause: (reference) => ipcRenderer.invoke(desktopChannels.openClause, reference),
};

// The window says which origin is ours; any other page, should one ever load here, gets nothing.
const isOurPage = process.argv.includes(`--workbench-origin=${window.location.origin}`);
if (isOurPage && process.isMainFrame) contextBridge.exposeInMainWorld('workbenchDesktop', bridge);
