import type { CdpSession } from '../../shared/contract/cdp-session.ts';
import type { HostName } from '../../shared/contract/workbench.ts';

export interface WorkbenchOptions {
  /** Everything the workbench keeps; made readable by this user only. */
  readonly dataFolder: string;
  /** The built renderer: `index.html` and `assets/`. */
  readonly rendererFolder: string;
  /** The roots that ship with the workbench; undefined: a chain is said to lead nowhere. */
  readonly rootsFolder?: string | undefined;
  readonly host: HostName;
  readonly version: string;
  /** HTTPS port. Undefined: 8443, or the next free one. 0: any free one. A given port that is taken is an error. */
  readonly port?: number | undefined;
}

/** What a host needs to recognise the server it opens a window on. */
export interface ServerIdentity {
  readonly hostname: 'localhost';
  /** SHA-256 of the leaf certificate's DER, standard base64. Electron writes it `sha256/…`. */
  readonly certificateSha256: string;
  /** SHA-256 of the leaf's SubjectPublicKeyInfo, standard base64, for `--ignore-certificate-errors-spki-list`. */
  readonly spkiSha256: string;
  /** Seconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  /** PEM of our own authority, for clients that check chains (tests, self-checks). */
  readonly authorityPem: string;
}

/** The running workbench: records, relying party and events, the same for every host. */
export interface Workbench {
  readonly origin: string;
  readonly plainOrigin: string;
  readonly rpId: string;
  readonly identity: ServerIdentity;
  /** A URL with a one-time code in its fragment. `host` is for the window this process opens. */
  createPairingLink(window: 'host' | 'paired', transport?: 'https' | 'http'): string;
  /** Gives virtual authenticators the CDP session of the host's window; call again after a detach. */
  attachCdpSession(session: CdpSession): Promise<void>;
  /** Ends listeners, event streams and the database. Safe to call twice. */
  close(): Promise<void>;
}
