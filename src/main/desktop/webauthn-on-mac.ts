import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type Session } from 'electron';
import { z } from 'zod';

/**
 * What a signed build says about itself, in the package.json that it carries (electron-builder: `extraMetadata`):
 *
 *     "macWebAuthn": { "keychainAccessGroup": "TEAMID.dev.example.workbench.webauthn", "platformPasskeys": false }
 *
 * `keychainAccessGroup` has to stand in the `keychain-access-groups` entitlement too, with a provisioning profile that allows
 * it. `platformPasskeys` needs `com.apple.application-identifier` and associated domains as well, and never serves `localhost`.
 * A build without these entitlements leaves `macWebAuthn` out: then macOS offers USB keys and virtual authenticators.
 */
const packageSchema = z.object({
  macWebAuthn: z
    .strictObject({
      keychainAccessGroup: z.string().min(1),
      platformPasskeys: z.boolean().default(false),
    })
    .optional(),
});

/** Turns on the Mac's own authenticators where this build is signed for them. Elsewhere Electron has no such method. */
export function configureWebAuthnOnMac(windowSession: Session): void {
  if (process.platform !== 'darwin' || typeof app.configureWebAuthn !== 'function') return;
  try {
    const { macWebAuthn } = packageSchema.parse(
      JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')),
    );
    if (macWebAuthn === undefined) return;
    const { keychainAccessGroup, platformPasskeys } = macWebAuthn;
    app.configureWebAuthn({ touchID: { keychainAccessGroup }, platformPasskeys });
    if (platformPasskeys) chooseAuthenticator(windowSession);
  } catch (error) {
    // Electron throws for a group that it cannot use. Everything but Touch ID still works.
    console.error('Touch ID is not available: macWebAuthn in package.json cannot be used.', error);
  }
}

/** Asked only where both are configured. Apple's passkeys need a domain, so our own `localhost` is Touch ID's. */
function chooseAuthenticator(windowSession: Session): void {
  windowSession.on('select-webauthn-authenticator', (event, callback) => {
    const isLocal = /(^|\.)localhost$/.test(event.relyingPartyId);
    callback(isLocal ? 'touchID' : 'platformPasskeys');
  });
}
