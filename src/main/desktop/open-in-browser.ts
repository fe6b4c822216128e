import { shell } from 'electron';
import type { Workbench } from '../workbench/workbench.ts';

/**
 * Opens a fresh pairing link in the system's browser: the plain origin, because that browser does not know our certificate.
 */
export async function openInBrowser(workbench: Workbench): Promise<void> {
  const link = workbench.createPairingLink('paired', 'http');
  if (new URL(link).origin !== workbench.plainOrigin)
    throw new Error('the pairing link is not on our origin');
  await shell.openExternal(link);
}
