import { decodeBase64url } from '../bytes/base64url.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { findShapes, type JsonShape, type ShapedJson } from './json-shapes.ts';
import { knownCeremonyOfJson } from './known-ceremony-of-json.ts';
import { readJsonBytes } from './read-json-bytes.ts';
import { recognizeBytes } from './recognize-bytes.ts';
import type {
  InputKind,
  RecognitionReason,
  RecognizedInput,
  RecognizedStructure,
  StructureKind,
} from './recognized-input.ts';
import { rewriteJsonBytes } from './rewrite-json-bytes.ts';

const none = { notation: 'json', alternatives: [] } as const;

/** What a parsed JSON value is, text aside; `wanted` goes first where it holds several things. Never throws. */
export function recognizeJson(value: unknown, wanted?: InputKind | StructureKind): RecognizedInput {
  const bytes = readJsonBytes(value);
  if (bytes !== undefined) return recognizeBytes(bytes, 'json-bytes');
  if (Array.isArray(value)) {
    const holdsObjects = value.some(isJsonObject);
    return holdsObjects
      ? { ...none, kind: 'list', items: value, why: { code: 'json-array', seen: String(value.length) } }
      : other(value);
  }
  return isJsonObject(value) ? recognizeObject(value, wanted) : other(value);
}

function other(value: unknown): RecognizedInput {
  const seen = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return { ...none, kind: 'nothing', why: { code: 'other-json', seen } };
}

/** What counts for more where one JSON holds several. */
const order: readonly JsonShape[] = [
  'ceremony-file',
  'registration-response',
  'authentication-response',
  'creation-options',
  'request-options',
  'client-data',
];

function recognizeObject(value: JsonObject, wanted?: InputKind | StructureKind): RecognizedInput {
  const bare = wrapInnerResponse(value);
  const shapes = findShapes(bare ?? value).toSorted(
    (a, b) =>
      Number(b.shape === wanted) - Number(a.shape === wanted) ||
      order.indexOf(a.shape) - order.indexOf(b.shape),
  );
  const [first, ...rest] = shapes;
  if (first === undefined) return recognizeMembers(value);
  const alternatives = rest
    .filter(({ shape }) => shape !== first.shape)
    .map(({ shape }) => ({ kind: shape, notation: 'json' }) as const);
  const why = reasonOf(first);
  switch (first.shape) {
    case 'ceremony-file':
      return { kind: 'ceremony-file', notation: 'json', why, alternatives, value: first.object };
    case 'registration-response':
    case 'authentication-response':
      return { ...recognizeResponse(bare ?? value, first, shapes), alternatives };
    case 'client-data': {
      // The text is gone: what is left is JSON again, which no signature covers.
      const buffer = {
        name: 'clientDataJSON',
        bytes: new TextEncoder().encode(JSON.stringify(first.object)),
      };
      return {
        kind: 'structures',
        notation: 'json',
        why,
        alternatives,
        structures: [{ kind: 'client-data', buffer }],
      };
    }
    default:
      return { kind: first.shape, notation: 'json', why, alternatives, options: first.object };
  }
}

function reasonOf({ shape, members, at }: ShapedJson): RecognitionReason {
  const code =
    shape === 'ceremony-file'
      ? 'format-member'
      : shape === 'client-data'
        ? 'client-data-members'
        : 'json-members';
  return { code, seen: members.join(', '), ...(at === '' ? {} : { at }) };
}

/** AuthenticatorAttestationResponse or AuthenticatorAssertionResponse without the credential around it. */
function wrapInnerResponse(value: JsonObject): JsonObject | undefined {
  const inner =
    value.clientDataJSON !== undefined && (value.attestationObject ?? value.signature) !== undefined;
  return inner ? { response: value } : undefined;
}

function recognizeResponse(
  around: JsonObject,
  first: ShapedJson,
  shapes: readonly ShapedJson[],
): RecognizedInput {
  const { response, rewritten, lost } = rewriteJsonBytes(first.object);
  if (lost.length > 0)
    return { ...none, kind: 'nothing', why: { code: 'bytes-lost', seen: lost.join(', ') } };
  const kind = first.shape === 'registration-response' ? 'registration' : 'authentication';
  const optionsShape = kind === 'registration' ? 'creation-options' : 'request-options';
  const options = shapes.find(({ shape }) => shape === optionsShape)?.object;
  // What stands beside the response speaks of the ceremony; what stands in it does not.
  const context = first.at === '' ? {} : around;
  const known = knownCeremonyOfJson(context, { kind, response, options });
  const id = first.at === '' ? undefined : around.id;
  const shape = kind === 'registration' ? 'registration-response' : 'authentication-response';
  return {
    ...none,
    kind: shape,
    why: reasonOf(first),
    known,
    rewritten,
    ...(typeof id === 'string' ? { id } : {}),
  };
}

/** Names under which single structures are passed about. */
const memberKinds: Readonly<Record<string, StructureKind>> = {
  attestationObject: 'attestation-object',
  authenticatorData: 'authenticator-data',
  authData: 'authenticator-data',
  clientDataJSON: 'client-data',
  credentialPublicKey: 'cose-key',
};

function recognizeMembers(value: JsonObject): RecognizedInput {
  const structures = Object.entries(memberKinds).flatMap(([name, kind]): readonly RecognizedStructure[] => {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    const bytes = typeof member === 'string' ? decodeBase64url(member) : readJsonBytes(member);
    return bytes === undefined || bytes.length === 0 ? [] : [{ kind, buffer: { name, bytes } }];
  });
  if (structures.length === 0) return isCredential(value) ? credentialOfNoKind(value) : other(value);
  const seen = structures.map(({ buffer }) => buffer.name).join(', ');
  return { ...none, kind: 'structures', why: { code: 'json-members', seen }, structures };
}

/** What a PublicKeyCredential has, whatever became of its response. */
function isCredential({ type, id, rawId }: JsonObject): boolean {
  return type === 'public-key' && (id ?? rawId) !== undefined;
}

function credentialOfNoKind({ response }: JsonObject): RecognizedInput {
  const members = isJsonObject(response) ? Object.keys(response).slice(0, 8).join(', ') : '';
  const seen = isJsonObject(response) ? `{${members}}` : response === null ? 'null' : typeof response;
  return { ...none, kind: 'nothing', why: { code: 'credential-of-no-kind', seen } };
}
