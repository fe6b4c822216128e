import type { CeremonyDetail } from '../contract/ceremony.ts';
import type { CeremonyFile } from './ceremony-file.ts';
import { ceremonyFileFormat, ceremonyFileVersion } from './ceremony-file-schema.ts';

/** The members of a stored ceremony that go into a file. */
export type StoredCeremony = Pick<
  CeremonyDetail,
  | 'kind'
  | 'rpId'
  | 'origin'
  | 'options'
  | 'request'
  | 'file'
  | 'body'
  | 'refusal'
  | 'clientFacts'
  | 'recordBefore'
  | 'startedAt'
  | 'receivedAt'
  | 'elapsed'
>;

/**
 * A stored ceremony as a file, so that others can judge it again; an imported one is the file that it came as, unknown members
 * included. The response is what was received, broken or not; before anything came there is neither a response nor an error.
 */
export function ceremonyFileOf(ceremony: StoredCeremony): CeremonyFile {
  if (ceremony.file !== null) return ceremony.file;
  const { kind, rpId, origin, request, body, refusal, clientFacts, recordBefore } = ceremony;
  const options = ceremony.options === null ? undefined : parseJson(ceremony.options);
  const { startedAt, receivedAt, elapsed } = ceremony;
  return {
    format: ceremonyFileFormat,
    version: ceremonyFileVersion,
    kind,
    relyingParty: { rpId, ...(origin === null ? {} : { origins: [origin] }) },
    ...(isObject(options) ? { options } : {}),
    ...responseOf(body, refusal),
    ...(recordBefore === null ? {} : { credentialRecord: { ...recordBefore } }),
    ...(request === null ? {} : { policy: { userVerification: request.userVerification } }),
    ...(clientFacts === null ? {} : { client: { ...clientFacts } }),
    timing: {
      startedAt,
      ...(receivedAt === null ? {} : { receivedAt }),
      ...(elapsed === null ? {} : { elapsed }),
    },
  };
}

/** What stands in the body that the page sent: `{ credential }` or `{ refusal }`; anything else as it is. */
function responseOf(
  body: string | null,
  refusal: CeremonyDetail['refusal'],
): Pick<CeremonyFile, 'response' | 'error'> {
  if (refusal !== null) return { error: { name: refusal.name, message: refusal.message } };
  if (body === null) return {};
  const parsed = parseJson(body);
  return { response: isObject(parsed) && Object.hasOwn(parsed, 'credential') ? parsed.credential : parsed };
}

/** The value of a JSON text, or the text where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
