import { type Session, session } from 'electron';
import type { ServerIdentity, Workbench } from '../workbench/workbench.ts';

/**
 * Ours alone, and kept on disk: Chromium's Touch ID authenticator ties its credentials to a secret of the partition, so
 * an in-memory one would lose them at every start.
 */
export const windowPartition = 'persist:passkey-workbench';

// What setCertificateVerifyProc's callback takes (Electron's session documentation).
const accept = 0;
const chromiumsOwnVerdict = -3;

/** The session of the workbench's window: it trusts exactly one certificate, grants next to nothing and asks no proxy. */
export async function openWindowSession({
  origin,
  identity,
}: Pick<Workbench, 'origin' | 'identity'>): Promise<Session> {
  const windowSession = session.fromPartition(windowPartition);
  trustOnly(windowSession, identity);
  grantOnlyCopying(windowSession, origin);
  // The system's proxy settings may start an automatic search for a proxy: a request to somebody else.
  await windowSession.setProxy({ mode: 'direct' });
  return windowSession;
}

/** Our own page may put text on the clipboard. Everything else is denied; no permission gates WebAuthn in Electron. */
function grantOnlyCopying(windowSession: Session, origin: string): void {
  const isCopying = (permission: string, page: string, isMainFrame: boolean) =>
    permission === 'clipboard-sanitized-write' && isMainFrame && URL.parse(page)?.origin === origin;
  windowSession.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isCopying(permission, details.requestingUrl, details.isMainFrame)),
  );
  windowSession.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isCopying(permission, requestingOrigin, details.isMainFrame),
  );
  windowSession.setDevicePermissionHandler(() => false);
}

/**
 * Accepting also overrides Chromium's checks of host name and dates, so both are made here. Chromium remembers verdicts:
 * this has to be installed before the session's first request.
 */
function trustOnly(windowSession: Session, identity: ServerIdentity): void {
  const fingerprint = `sha256/${identity.certificateSha256}`;
  windowSession.setCertificateVerifyProc(({ hostname, certificate }, callback) => {
    const now = Date.now() / 1000;
    const isOurs = hostname === identity.hostname && certificate.fingerprint === fingerprint;
    const isCurrent = certificate.validStart <= now && now < certificate.validExpiry;
    callback(isOurs && isCurrent ? accept : chromiumsOwnVerdict);
  });
}
