import { request } from 'node:https';

export interface RelyingPartyAnswer {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly body: string;
}

/** A call as the page makes it, from its own origin and with its cookie. */
export function askRelyingParty(
  url: string,
  { method, json, cookie }: { method: 'POST' | 'PUT'; json: unknown; cookie?: string | undefined },
): Promise<RelyingPartyAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RelyingPartyAnswer>();
  const headers = {
    'content-type': 'application/json',
    origin: new URL(url).origin,
    'sec-fetch-site': 'same-origin',
    ...(cookie === undefined ? {} : { cookie }),
  };
  const asked = request(url, { method, headers, rejectUnauthorized: false, agent: false }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    answer.on('end', () => {
      const [setCookie] = answer.headers['set-cookie'] ?? [];
      resolve({ status: answer.statusCode ?? 0, cookie: setCookie?.split(';', 1)[0], body });
    });
  });
  asked.on('error', reject);
  asked.end(JSON.stringify(json));
  return promise;
}
