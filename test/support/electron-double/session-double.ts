import { EventEmitter } from 'node:events';
import type { Certificate, ProxyConfig, SelectWebauthnAccountDetails } from 'electron';
import type { Journal } from './journal.ts';
import { preventableEvent } from './preventable-event.ts';
import type { WebFrameDouble } from './web-frame-double.ts';

export type SeenCertificate = Pick<Certificate, 'fingerprint' | 'validStart' | 'validExpiry'>;
type VerifyRequest = { hostname: string; certificate: SeenCertificate; verificationResult: string };
type VerifyProc = (request: VerifyRequest, callback: (verdict: number) => void) => void;
type PermissionDetails = { requestingUrl: string; isMainFrame: boolean };
type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: PermissionDetails,
) => void;
type PermissionCheck = (
  contents: unknown,
  permission: string,
  requestingOrigin: string,
  details: PermissionDetails,
) => boolean;

export interface AccountRequest {
  /** Everything the listener called back with; Electron wants exactly one call. */
  readonly calls: readonly unknown[];
  /** The credential that the page gets, or the name of the DOMException that it gets instead. */
  readonly outcome: Promise<string>;
}

export class SessionDouble extends EventEmitter {
  readonly partition: string;
  proxy: ProxyConfig | undefined;
  #verifyProc: VerifyProc | undefined;
  #permissionRequest: PermissionRequest | undefined;
  #permissionCheck: PermissionCheck | undefined;
  #devicePermission: ((details: unknown) => boolean) | undefined;
  readonly #verdicts = new Map<string, Promise<number>>();
  readonly #journal: Journal;

  constructor(partition: string, journal: Journal) {
    super();
    this.partition = partition;
    this.#journal = journal;
    this.on('newListener', (event: string) => journal.note(`${partition} listens to ${event}`));
  }

  setCertificateVerifyProc(proc: VerifyProc): void {
    this.#journal.note(`${this.partition} verifies certificates`);
    this.#verifyProc = proc;
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#journal.note(`${this.partition} handles permission requests`);
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: (details: unknown) => boolean): void {
    this.#devicePermission = handler;
  }

  async setProxy(config: ProxyConfig): Promise<void> {
    this.proxy = config;
  }

  /** Electron grants what nobody handles (security tutorial, item 5). */
  requestPermission(permission: string, details: PermissionDetails): Promise<boolean> {
    const handler = this.#permissionRequest;
    if (handler === undefined) return Promise.resolve(true);
    return new Promise((resolve) => handler(null, permission, resolve, details));
  }

  /** Electron hands over a GURL here (electron_permission_manager.cc), whose text ends in a slash. */
  checkPermission(permission: string, details: PermissionDetails): boolean {
    const requestingOrigin = `${new URL(details.requestingUrl).origin}/`;
    return this.#permissionCheck?.(null, permission, requestingOrigin, details) ?? true;
  }

  checkDevice(details: unknown): boolean {
    return this.#devicePermission?.(details) ?? true;
  }

  /** 0 accepts, -2 refuses, -3 is Chromium's own verdict. Verdicts are kept, also when the proc changes (electron#41448). */
  verify(hostname: string, certificate: SeenCertificate): Promise<number> {
    const key = `${hostname} ${certificate.fingerprint}`;
    const verdict = this.#verdicts.get(key) ?? this.askVerifyProc(hostname, certificate);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  askVerifyProc(hostname: string, certificate: SeenCertificate): Promise<number> {
    const proc = this.#verifyProc;
    if (proc === undefined) return Promise.resolve(-3);
    const verificationResult = 'net::ERR_CERT_AUTHORITY_INVALID';
    return new Promise((resolve) => proc({ hostname, certificate, verificationResult }, resolve));
  }

  /**
   * A discoverable request found these credentials: electron_authenticator_request_client_delegate.cc. Without a listener,
   * without an id or with one that was not offered, the page gets a NotAllowedError. Never calling back leaves it pending.
   */
  askForAccount(
    details: Omit<SelectWebauthnAccountDetails, 'frame'> & { frame: WebFrameDouble | null },
  ): AccountRequest {
    const calls: unknown[] = [];
    const { promise: outcome, resolve } = Promise.withResolvers<string>();
    const callback = (...received: unknown[]) => {
      calls.push(received[0]);
      const chosen = details.accounts.find(({ credentialId }) => credentialId === received[0]);
      resolve(chosen?.credentialId ?? 'NotAllowedError');
    };
    const isHeard = this.emit('select-webauthn-account', preventableEvent({}), details, callback);
    if (!isHeard) resolve('NotAllowedError');
    return { calls, outcome };
  }

  /** macOS, both authenticators configured. Without a listener Electron takes `platformPasskeys`. */
  askForAuthenticator(relyingPartyId: string): Promise<unknown> {
    return new Promise((resolve) => {
      const event = preventableEvent({ relyingPartyId, authenticators: ['touchID', 'platformPasskeys'] });
      if (!this.emit('select-webauthn-authenticator', event, resolve)) resolve('platformPasskeys');
    });
  }
}
