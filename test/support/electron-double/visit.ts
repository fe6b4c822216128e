import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { SeenCertificate, SessionDouble } from './session-double.ts';

/** Chromium's error codes (net/base/net_error_list.h). */
const authorityInvalid = { code: 'ERR_CERT_AUTHORITY_INVALID', errno: -202 };
const failed = { code: 'ERR_FAILED', errno: -2 };

/**
 * Asks a real server for a page, with the session's own verdict on the certificate that the server really shows. Our
 * authority is unknown to Chromium, so its own verdict (-3) is a refusal.
 */
export async function visit(session: SessionDouble, url: string): Promise<number> {
  const response = Promise.withResolvers<number>();
  const asked = request(url, { rejectUnauthorized: false, agent: false }, (answer) => {
    answer.resume();
    answer.on('end', () => response.resolve(answer.statusCode ?? 0));
  });
  asked.on('error', response.reject);
  asked.on('socket', (socket) => {
    socket.on('secureConnect', async () => {
      const verdict = await session.verify(new URL(url).hostname, seenCertificate(socket));
      if (verdict === 0) asked.end();
      else asked.destroy(loadError(verdict === -2 ? failed : authorityInvalid, url));
    });
  });
  return response.promise;
}

/** As electron shell/common/gin_converters/net_converter.cc writes it: base64 of the leaf's SHA-256, dates in seconds. */
function seenCertificate(socket: unknown): SeenCertificate {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  if (certificate === undefined) throw new Error('the server showed no certificate');
  const digest = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64');
  return {
    fingerprint: `sha256/${digest}`,
    validStart: Date.parse(certificate.validFrom) / 1000,
    validExpiry: Date.parse(certificate.validTo) / 1000,
  };
}

function loadError({ code, errno }: { code: string; errno: number }, url: string): Error {
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
