import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import type { CeremonyPolicy } from '../checks/ceremony-policy.ts';
import type { KnownCeremony, KnownCredentialRecord } from '../checks/known-ceremony.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { readJsonBytes } from './read-json-bytes.ts';

/** What is known beside a response, under the names that others give it: lines of test vectors, arguments of libraries. */
const names = {
  rpId: ['rpId', 'expectedRPID', 'expectedRpId', 'rpID', 'rp_id'],
  origins: ['origins', 'origin', 'expectedOrigin', 'expectedOrigins', 'expected_origin'],
  topOrigins: ['topOrigins', 'topOrigin', 'expectedTopOrigin'],
  challenge: ['challenge', 'expectedChallenge', 'expected_challenge'],
  requireUserVerification: ['requireUV', 'requireUserVerification', 'require_user_verification'],
  publicKey: ['publicKey', 'credentialPublicKey', 'credential_public_key'],
  signCount: ['prevCounter', 'signCount', 'counter', 'credential_current_sign_count'],
  algorithms: ['allowedAlgs', 'supportedAlgorithmIDs', 'supported_pub_key_algs'],
  time: ['verifyAt', 'receivedAt', 'time'],
} as const;

interface Context {
  readonly kind: CeremonyKind;
  readonly response: unknown;
  /** Options that were found beside the response. */
  readonly options: JsonObject | undefined;
}

/** A ceremony as far as the JSON around a response knows it; what it does not say stays unknown. */
export function knownCeremonyOfJson(around: JsonObject, { kind, response, options }: Context): KnownCeremony {
  const read = (name: keyof typeof names) => firstOf(around, names[name]);
  const relyingParty = isJsonObject(around.relyingParty) ? around.relyingParty : {};
  const rpId = text(read('rpId') ?? relyingParty.rpId);
  const origins = texts(read('origins') ?? relyingParty.origins);
  const topOrigins = texts(read('topOrigins') ?? relyingParty.topOrigins);
  const record = kind === 'authentication' ? readRecord(around, read) : undefined;
  return {
    kind,
    response,
    relyingParty: { rpId, origins, topOrigins },
    options: options ?? readOptions(around, read),
    mediation: text(around.mediation) ?? (around.upOptional === true ? 'conditional' : undefined),
    ...(record && { credentialRecord: record }),
    policy: readPolicy(around, read),
    time: instant(read('time')),
  };
}

type Read = (name: keyof typeof names) => unknown;

function readPolicy(around: JsonObject, read: Read): CeremonyPolicy | undefined {
  const required = read('requireUserVerification');
  const { allowCrossOrigin } = around;
  const policy = {
    ...(typeof required === 'boolean' && { userVerification: required ? 'required' : 'preferred' }),
    ...(typeof allowCrossOrigin === 'boolean' && { allowCrossOrigin }),
  };
  return Object.keys(policy).length === 0 ? undefined : policy;
}

function readOptions(around: JsonObject, read: Read): JsonObject | undefined {
  const challenge = text(read('challenge'));
  const algorithms = read('algorithms');
  const appid = text(around.appId ?? around.appid);
  const options = {
    ...(challenge === undefined ? {} : { challenge }),
    ...(Array.isArray(algorithms) && {
      pubKeyCredParams: algorithms.map((alg: unknown) => ({ type: 'public-key', alg })),
    }),
    ...(appid !== undefined && { extensions: { appid } }),
  };
  return Object.keys(options).length === 0 ? undefined : options;
}

/** The record's members stand beside the response, or in an object of their own. */
function readRecord(around: JsonObject, read: Read): KnownCredentialRecord | undefined {
  const inner = [around.credentialRecord, around.credential, around.authenticator, around.record].find(
    (value): value is JsonObject =>
      isJsonObject(value) && names.publicKey.some((name) => Object.hasOwn(value, name)),
  );
  const readInner: Read = inner === undefined ? read : (name) => firstOf(inner, names[name]);
  const publicKey = bytesText(readInner('publicKey'));
  if (publicKey === undefined) return undefined;
  const signCount = readInner('signCount');
  const flag = (name: string) => {
    const value = inner?.[name] ?? around[name];
    return typeof value === 'boolean' ? value : undefined;
  };
  return {
    publicKey,
    id: text(inner?.id),
    signCount: typeof signCount === 'number' ? signCount : undefined,
    backupEligible: flag('backupEligible'),
    backupState: flag('backupState'),
    uvInitialized: flag('uvInitialized'),
    userHandle: text(inner?.userHandle),
  };
}

function firstOf(object: JsonObject, candidates: readonly string[]): unknown {
  const name = candidates.find((candidate) => Object.hasOwn(object, candidate) && object[candidate] !== null);
  return name === undefined ? undefined : object[name];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.length > 0
    ? value.filter((item) => typeof item === 'string')
    : undefined;
}

/** A stored key is our own side's, so that base64 and lists of numbers are as good as base64url. */
function bytesText(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    const bytes = readJsonBytes(value);
    return bytes && encodeBase64url(bytes);
  }
  const translated = value.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
  return decodeBase64url(translated) === undefined ? value : translated;
}

/** ISO 8601 or milliseconds; of several times the first. */
function instant(value: unknown): number | undefined {
  if (Array.isArray(value)) return instant(value[0]);
  if (typeof value === 'number') return value;
  const parsed = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}
