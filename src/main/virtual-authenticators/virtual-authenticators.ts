import type { AuthenticatorChoice, AuthenticatorState } from '../../shared/contract/authenticator.ts';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';

/** A credential as CDP's WebAuthn domain gives and takes it; binary members are standard base64. */
export interface VirtualCredential {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly rpId?: string;
  readonly privateKey: string;
  readonly userHandle?: string;
  readonly signCount: number;
  readonly backupEligibility?: boolean;
  readonly backupState?: boolean;
  readonly userName?: string;
  readonly userDisplayName?: string;
}

/** Keeps virtual credentials and the last choice, because Chromium forgets them whenever a CDP session ends. */
export interface VirtualAuthenticatorStore {
  credentials(): readonly VirtualCredential[];
  saveCredential(credential: VirtualCredential): void;
  removeCredential(credentialId: string): void;
  choice(): AuthenticatorChoice | undefined;
  saveChoice(choice: AuthenticatorChoice): void;
}

export interface VirtualAuthenticators {
  state(): AuthenticatorState;
  /** Takes the host window's session and puts the last choice into effect on it. */
  attach(session: CdpSession): Promise<void>;
  choose(choice: AuthenticatorChoice): Promise<AuthenticatorState>;
}
