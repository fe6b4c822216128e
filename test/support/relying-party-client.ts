import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Workbench } from '../../src/main/workbench/workbench.ts';
import { type BegunCeremony, begunCeremonySchema } from '../../src/shared/contract/api.ts';
import { apiErrorSchema } from '../../src/shared/contract/api-error.ts';
import { type CeremonyDetail, ceremonyDetailSchema } from '../../src/shared/contract/ceremony.ts';
import type {
  AuthenticationRequest,
  RegistrationRequest,
} from '../../src/shared/contract/ceremony-request.ts';
import { type WorkbenchState, workbenchStateSchema } from '../../src/shared/contract/workbench.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}
interface Sending {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** The address to connect to, whatever the URL says. */
  readonly address?: string;
  readonly cookie?: string | undefined;
}

/** One request with full control of headers; certificates are checked against the workbench's own authority. */
export function send(workbench: Workbench, url: string, sending: Sending = {}): Promise<Reply> {
  const { method = 'GET', body, address, cookie } = sending;
  const target = new URL(url);
  const isSecure = target.protocol === 'https:';
  const headers = { ...(cookie === undefined ? {} : { cookie }), ...sending.headers };
  const options = { method, headers, agent: false, ...(address && { lookup: lookupAlways(address) }) };
  return new Promise((resolve, reject) => {
    const outgoing = isSecure
      ? httpsRequest(target, { ...options, ca: workbench.identity.authorityPem, servername: 'localhost' })
      : httpRequest(target, options);
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('error', reject);
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
      });
    });
    outgoing.end(body);
  });
}

type LookupCallback = (error: null, addresses: { address: string; family: number }[]) => void;
function lookupAlways(address: string) {
  const family = address.includes(':') ? 6 : 4;
  return (_hostname: string, _options: object, callback: LookupCallback) =>
    callback(null, [{ address, family }]);
}

export function errorCode(reply: Reply): string {
  const { error } = apiErrorSchema.parse(JSON.parse(reply.text));
  if (!error.message || !error.nextStep) throw new Error(`an error without a sentence: ${reply.text}`);
  return error.code;
}

/** A paired browser, as far as a browser goes without pages. */
export interface Client {
  readonly cookie: string;
  readonly origin: string;
  send(path: string, sending?: Sending): Promise<Reply>;
  post(path: string, value: unknown): Promise<Reply>;
  state(): Promise<WorkbenchState>;
  ceremony(id: string): Promise<CeremonyDetail>;
  begin(kind: 'registration', request?: Partial<RegistrationRequest>): Promise<BegunCeremony>;
  begin(kind: 'authentication', request?: Partial<AuthenticationRequest>): Promise<BegunCeremony>;
  /** Sends a response and reads the judged ceremony; throws where it was answered with an error. */
  answer(kind: 'registration' | 'authentication', ceremonyId: string, value: object): Promise<CeremonyDetail>;
}

export async function pairClient(
  workbench: Workbench,
  {
    transport = 'https',
    window = 'paired',
  }: { transport?: 'https' | 'http'; window?: 'host' | 'paired' } = {},
): Promise<Client> {
  const origin = transport === 'https' ? workbench.origin : workbench.plainOrigin;
  const code = new URL(workbench.createPairingLink(window, transport)).hash.replace('#pair=', '');
  const json = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' };
  const paired = await send(workbench, `${origin}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ code }),
  });
  const cookie = (paired.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  if (paired.status !== 200 || cookie === '') throw new Error(`not paired: ${paired.text}`);

  const sendHere = (path: string, sending: Sending = {}) =>
    send(workbench, `${origin}${path}`, { cookie, ...sending });
  const post = (path: string, value: unknown) =>
    sendHere(path, { method: 'POST', headers: json, body: JSON.stringify(value) });
  return {
    cookie,
    origin,
    send: sendHere,
    post,
    state: async () => workbenchStateSchema.parse(read(await sendHere('/api/workbench'))),
    ceremony: async (id) => ceremonyDetailSchema.parse(read(await sendHere(`/api/ceremonies/${id}`))),
    begin: async (kind: 'registration' | 'authentication', request = {}) => {
      const reply = await post(`/api/${kind}/options`, { ...defaultRequests[kind], ...request });
      return begunCeremonySchema.parse(read(reply));
    },
    answer: async (kind, ceremonyId, value) =>
      ceremonyDetailSchema.parse(read(await post(`/api/${kind}/${ceremonyId}/response`, value))),
  };
}

const defaultRequests = {
  registration: {
    userName: 'ada',
    displayName: 'Ada',
    residentKey: 'preferred',
    userVerification: 'preferred',
    attestation: 'none',
    hints: [],
    excludeExisting: false,
    timeout: 60_000,
  } satisfies RegistrationRequest,
  authentication: {
    userVerification: 'preferred',
    hints: [],
    timeout: 60_000,
  } satisfies AuthenticationRequest,
};

function read(reply: Reply): unknown {
  if (reply.status !== 200) throw new Error(`answered with ${reply.status}: ${reply.text}`);
  return JSON.parse(reply.text);
}
