import type { DesktopBridge } from '../../../shared/contract/desktop-bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop application; absent in every browser. */
    readonly workbenchDesktop?: DesktopBridge;
  }

  interface Navigator {
    /** User-Agent Client Hints, Chromium only. */
    readonly userAgentData?: { readonly platform: string };
  }
}
