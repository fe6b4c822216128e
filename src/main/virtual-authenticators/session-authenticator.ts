import type { AuthenticatorChoice } from '../../shared/contract/authenticator.ts';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';
import {
  authenticatorAddedSchema,
  credentialDeletedSchema,
  credentialKeptSchema,
} from './credential-events.ts';
import { fittingCredentials } from './fitting-credentials.ts';
import { createStorageFillers } from './storage-fillers.ts';
import { virtualAuthenticatorOptions } from './virtual-authenticator-options.ts';
import type { VirtualCredential } from './virtual-authenticators.ts';

export interface CredentialKeeper {
  /** Read at the last moment, so that a counter that advanced meanwhile is not set back. */
  credentials(): readonly VirtualCredential[];
  credentialKept(credential: VirtualCredential): void;
  credentialDeleted(credentialId: string): void;
  detached(): void;
}

/** What one CDP session does to the authenticators of its page. */
export interface SessionAuthenticator {
  /** Gives back what Chromium said about stored credentials that it would not take; the others are in place. */
  apply(choice: AuthenticatorChoice): Promise<string[]>;
  /** Stops listening; the authenticator stays until the session ends. */
  release(): void;
}

const keptEvents = ['credentialAdded', 'credentialAsserted', 'credentialUpdated'] as const;

export function openSessionAuthenticator(
  session: CdpSession,
  keeper: CredentialKeeper,
): SessionAuthenticator {
  let authenticatorId: string | undefined;
  const ended = Promise.withResolvers<never>();
  // Nobody may be waiting when the session ends.
  ended.promise.catch(() => undefined);

  const send = (method: string, params?: object) =>
    Promise.race([session.send(`WebAuthn.${method}`, params), ended.promise]);

  const stopListening = [
    ...keptEvents.map((event) =>
      session.on(`WebAuthn.${event}`, (params) =>
        reportFaults(() => {
          const parsed = credentialKeptSchema.parse(params);
          if (parsed.authenticatorId === authenticatorId) keeper.credentialKept(parsed.credential);
        }),
      ),
    ),
    session.on('WebAuthn.credentialDeleted', (params) =>
      reportFaults(() => {
        const parsed = credentialDeletedSchema.parse(params);
        if (parsed.authenticatorId === authenticatorId) keeper.credentialDeleted(parsed.credentialId);
      }),
    ),
    session.onDetached(() => {
      ended.reject(new Error("The window's CDP session ended."));
      keeper.detached();
    }),
  ];

  async function addAuthenticator(settings: AuthenticatorChoice['settings']): Promise<string[]> {
    const options = virtualAuthenticatorOptions(settings);
    const answer = await send('addVirtualAuthenticator', { options });
    authenticatorId = authenticatorAddedSchema.parse(answer).authenticatorId;
    const refusals: string[] = [];
    for (const credential of settings.residentKeys ? createStorageFillers() : []) {
      await send('addCredential', { authenticatorId, credential });
    }
    for (const credential of fittingCredentials(keeper.credentials(), settings)) {
      await send('addCredential', { authenticatorId, credential }).catch((error: unknown) => {
        refusals.push(error instanceof Error ? error.message : String(error));
      });
    }
    return refusals;
  }

  return {
    async apply(choice) {
      // Always from a clean slate: Chromium may have dropped the environment behind our back, when another CDP session of
      // the page (DevTools, say) ended. Disabling what is not enabled does nothing.
      await send('disable');
      authenticatorId = undefined;
      if (choice.mode === 'device') return [];
      await send('enable');
      return addAuthenticator(choice.settings);
    },
    release() {
      for (const stop of stopListening) stop();
    },
  };
}

/** The sender of a CDP event cannot handle our failure to store it. */
function reportFaults(keep: () => void): void {
  try {
    keep();
  } catch (error) {
    console.error('A virtual credential could not be kept:', error);
  }
}
