import type { VirtualAuthenticatorSettings } from '../../shared/contract/authenticator.ts';

const transports = { platform: 'internal', 'security-key': 'usb' } as const;

/** Our settings as the `options` of CDP's `WebAuthn.addVirtualAuthenticator`. */
export function virtualAuthenticatorOptions(settings: VirtualAuthenticatorSettings) {
  return {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: transports[settings.kind],
    hasResidentKey: settings.residentKeys,
    hasUserVerification: settings.userVerification !== 'none',
    isUserVerified: settings.userVerification === 'succeeds',
    automaticPresenceSimulation: settings.userPresent,
    defaultBackupEligibility: settings.backupEligible,
    defaultBackupState: settings.backupState,
  };
}
