import type { KnownCeremony } from './known-ceremony.ts';
import { publicKeyOptions } from './public-key-options.ts';

/**
 * What the relying party expects of a response (WebAuthn L3 §7.1 step 1, §7.2 step 1): what it said in the options, and what it
 * chose beside them. What is absent is not known.
 */
export interface CeremonyExpectation {
  /** Base64url, as it went out in the options. */
  readonly challenge?: string | undefined;
  /** Origins, literally as in client data: `https://localhost:8443`. */
  readonly origins?: readonly string[] | undefined;
  readonly rpId?: string | undefined;
  /** `required`, `preferred`, `discouraged`, or whatever the options held. */
  readonly userVerification?: string | undefined;
  /** Whether a frame of another origin is expected around the page. */
  readonly framing?: boolean | undefined;
  /** Origins of pages that may frame ours. */
  readonly topOrigins?: readonly string[] | undefined;
  readonly mediation?: string | undefined;
  /** The `alg` of each item of `pubKeyCredParams`. */
  readonly algorithms?: readonly number[] | undefined;
  /** Base64url credential IDs; empty where the options had no list. */
  readonly allowCredentials?: readonly string[] | undefined;
  readonly excludeCredentials?: readonly string[] | undefined;
  /** `extensions.appid`, where an assertion was asked for with it (§10.1.1). */
  readonly appid?: string | undefined;
}

/** What an empty `pubKeyCredParams` stands for (WebAuthn L3 §5.1.3): ES256 and RS256. */
const algorithmsOfEmptyList = [-7, -257];

/** Reads what is expected out of what is known. The options may be any JSON: a member of another type counts as not known. */
export function readExpectation(known: KnownCeremony): CeremonyExpectation {
  const { kind, relyingParty, policy } = known;
  const options = publicKeyOptions(known.options);
  const isRegistration = kind === 'registration';
  const rpId = isRegistration ? memberOf(options?.rp, 'id') : options?.rpId;
  const demand = isRegistration
    ? memberOf(options?.authenticatorSelection, 'userVerification')
    : options?.userVerification;
  return {
    challenge: textOf(options?.challenge),
    origins: relyingParty?.origins,
    rpId: relyingParty?.rpId ?? textOf(rpId) ?? defaultRpId(known, options),
    userVerification: policy?.userVerification ?? demandOf(options, demand),
    framing: policy?.allowCrossOrigin ?? framingOf(relyingParty),
    topOrigins: relyingParty?.topOrigins,
    mediation: known.mediation ?? textOf(memberOf(known.options, 'mediation')),
    algorithms: isRegistration ? algorithmsOf(options?.pubKeyCredParams) : undefined,
    allowCredentials: isRegistration ? undefined : options && credentialIds(options.allowCredentials),
    excludeCredentials: isRegistration ? options && credentialIds(options.excludeCredentials) : undefined,
    appid: isRegistration ? undefined : textOf(memberOf(options?.extensions, 'appid')),
  };
}

/** Who names origins of framing pages expects to be framed; who is known and names none does not. */
function framingOf({ origins, topOrigins }: KnownCeremony['relyingParty'] = {}): boolean | undefined {
  if (origins === undefined && topOrigins === undefined) return undefined;
  return topOrigins !== undefined && topOrigins.length > 0;
}

/** Without one in the options the RP ID is the effective domain of the origin (WebAuthn L3 §5.1.3, §5.1.4.1). */
function defaultRpId({ relyingParty }: KnownCeremony, options: object | undefined): string | undefined {
  const [origin, ...others] = relyingParty?.origins ?? [];
  if (options === undefined || origin === undefined || others.length > 0) return undefined;
  return /^https?:\/\/([^/:]+)(?::\d+)?$/.exec(origin)?.[1];
}

/** The default of `userVerification` is `preferred` (WebAuthn L3 §5.4.4, §5.5). */
function demandOf(options: object | undefined, demand: unknown): string | undefined {
  return options && (textOf(demand) ?? 'preferred');
}

function algorithmsOf(parameters: unknown): readonly number[] | undefined {
  if (!Array.isArray(parameters)) return undefined;
  if (parameters.length === 0) return algorithmsOfEmptyList;
  return parameters.map((parameter) => memberOf(parameter, 'alg')).filter((alg) => typeof alg === 'number');
}

function credentialIds(descriptors: unknown): readonly string[] {
  if (!Array.isArray(descriptors)) return [];
  const ids = descriptors.map(idOf);
  return ids.every(isText) ? ids : ids.filter(isText);
}

function idOf(descriptor: unknown): unknown {
  return memberOf(descriptor, 'id');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
