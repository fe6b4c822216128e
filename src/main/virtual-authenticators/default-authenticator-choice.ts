import type { AuthenticatorChoice } from '../../shared/contract/authenticator.ts';

/**
 * Real authenticators until somebody asks for the virtual one, because those are what people come to look at. The virtual
 * one starts out as what most people's passkeys are today: discoverable, on this device, user verified, synced
 * (backup eligible and backed up).
 */
export const defaultAuthenticatorChoice: AuthenticatorChoice = {
  mode: 'device',
  settings: {
    kind: 'platform',
    residentKeys: true,
    userVerification: 'succeeds',
    backupEligible: true,
    backupState: true,
    userPresent: true,
  },
};
