import type { DesktopBridge } from '../../../src/shared/contract/desktop-bridge.ts';
import type { WebContentsDouble } from './web-contents-double.ts';

const members = [
  'onAccountChoice',
  'onAccountChoiceEnded',
  'chooseAccount',
  'onMenuCommand',
  'openInBrowser',
] as const;

/** What the page finds as `window.workbenchDesktop`. */
export function bridgeOf(contents: WebContentsDouble): DesktopBridge {
  const bridge = contents.world.workbenchDesktop;
  if (!isBridge(bridge)) throw new Error('the page has no workbenchDesktop');
  return bridge;
}

function isBridge(value: unknown): value is DesktopBridge {
  return typeof value === 'object' && value !== null && members.every((member) => member in value);
}
