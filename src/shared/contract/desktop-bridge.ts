import { z } from 'zod';

/** The credentials that match a discoverable request, as Electron's `select-webauthn-account` gives them; ids are base64url. */
export const accountChoiceSchema = z.object({
  requestId: z.string(),
  relyingPartyId: z.string(),
  accounts: z.array(
    z.object({
      credentialId: z.string(),
      userHandle: z.string().nullable(),
      name: z.string().nullable(),
      displayName: z.string().nullable(),
    }),
  ),
});
export type AccountChoice = z.infer<typeof accountChoiceSchema>;

export const menuCommandSchema = z.enum([
  'create-passkey',
  'sign-in',
  'cancel-ceremony',
  'switch-theme',
  'switch-language',
]);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/** What the preload puts on `window.workbenchDesktop`: only what a web page cannot do. Absent in every browser. */
export interface DesktopBridge {
  /** A request wants one of several accounts; the returned function stops listening. */
  onAccountChoice(listener: (choice: AccountChoice) => void): () => void;
  /** The request that wanted an account is over (answered, aborted, page gone): close the picker. */
  onAccountChoiceEnded(listener: (requestId: string) => void): () => void;
  /** `credentialId` null means: none of them. */
  chooseAccount(requestId: string, credentialId: string | null): Promise<void>;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Opens a fresh pairing link in the system's own browser. */
  openInBrowser(): Promise<void>;
  /** Opens a clause of a specification, `WebAuthn L3 §6.1`, in the system's own browser. */
  openClause(reference: string): Promise<void>;
}
