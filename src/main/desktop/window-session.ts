import { type Session, session } from 'electron';
import type { ServerIdentity } from '../workbench/workbench.ts';

/**
 * Ours alone, and kept on disk: Chromium's Touch ID authenticator ties its credentials to a secret of the partition, so
 * an in-memory one would lose them at every start.
 */
export const windowPartition = 'persist:passkey-workbench';

// What setCertificateVerifyProc's callback takes (Electron's session documentation).
const accept = 0;
const chromiumsOwnVerdict = -3;

/** The session of the workbench's window: it trusts exactly one certificate, grants nothing and asks no proxy. */
export async function openWindowSession(identity: ServerIdentity): Promise<Session> {
  const windowSession = session.fromPartition(windowPartition);
  trustOnly(windowSession, identity);
  // No permission gates WebAuthn in Electron, so nothing that the workbench needs is lost.
  windowSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  windowSession.setPermissionCheckHandler(() => false);
  windowSession.setDevicePermissionHandler(() => false);
  // The system's proxy settings may start an automatic search for a proxy: a request to somebody else.
  await windowSession.setProxy({ mode: 'direct' });
  return windowSession;
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
