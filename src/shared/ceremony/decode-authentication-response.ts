import { decodeAuthenticatorData } from '../authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { decodeClientData } from '../client-data/decode-client-data.ts';
import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { DecodedAuthentication } from './decoded-ceremony.ts';
import {
  deriveClientDataHash,
  deriveSignedBytes,
  type ExplainedSource,
  type HashSha256,
} from './derived-sources.ts';
import { explainRpIdHash } from './explain-rp-id-hash.ts';
import { readCommonMembers } from './read-common-members.ts';
import { openResponseEnvelope } from './response-envelope.ts';

/** What the relying party knows beside the response; it adds meanings and never changes what is read. */
export interface AuthenticationContext {
  readonly rpId?: string;
  /** Instead of the SHA-256 in ECMAScript. */
  readonly hash?: HashSha256;
  /** The COSE algorithm of the credential's key. */
  readonly alg?: number;
}

/**
 * Takes an AuthenticationResponseJSON apart (WebAuthn L3 §5.1, §5.2.2). `response` is the parsed JSON, whatever it is; what
 * cannot be read is a fault of the envelope or of a tree, never an exception.
 */
export function decodeAuthenticationResponse(
  response: unknown,
  context: AuthenticationContext = {},
): DecodedAuthentication {
  const envelope = openResponseEnvelope(response);
  const common = readCommonMembers(envelope);
  const readSource = (name: string, presence: 'required' | 'optional'): SourceBuffer | undefined => {
    const bytes = envelope.readBytes(`response.${name}`, presence);
    return bytes && { name, bytes };
  };
  const credentialId = envelope.readBytes('rawId', 'required');
  const authenticatorData = readSource('authenticatorData', 'required');
  const clientDataJSON = readSource('clientDataJSON', 'required');
  const signature = readSource('signature', 'required');
  const userHandle = readSource('userHandle', 'optional');

  const explained: ExplainedSource[] = [];
  const decodedData = authenticatorData && decodeAssertionData(authenticatorData);
  const decodedClientData = clientDataJSON && decodeClientData(clientDataJSON);
  if (authenticatorData && decodedData) {
    explained.push({ source: authenticatorData, root: decodedData.node });
    explainRpIdHash(decodedData.node, context);
  }
  if (clientDataJSON && decodedClientData) {
    explained.push({ source: clientDataJSON, root: decodedClientData.root });
  }
  if (signature) explained.push({ source: signature, root: createSignatureField(signature, context.alg) });
  if (userHandle) explained.push({ source: userHandle, root: createWholeField(userHandle) });
  const clientDataHash = clientDataJSON && deriveClientDataHash(clientDataJSON, context.hash);
  if (clientDataHash) explained.push(clientDataHash);
  if (authenticatorData && clientDataHash) {
    explained.push(deriveSignedBytes(authenticatorData, clientDataHash.source));
  }
  return {
    kind: 'authentication',
    roots: explained.map(({ root }) => root),
    sources: explained.map(({ source }) => source),
    faults: envelope.faults,
    ...common,
    credentialId,
    clientData: decodedClientData?.clientData,
    authenticatorData: decodedData?.authenticatorData,
    signature: signature?.bytes,
    userHandle: userHandle?.bytes,
  };
}

function decodeAssertionData(buffer: SourceBuffer) {
  return decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'assertion' });
}

function createWholeField({ name, bytes }: SourceBuffer): FieldDraft {
  const field = draftField(name, 'bytes', byteSpan(name, 0, bytes.length));
  field.value = bytes;
  field.reference = 'WebAuthn L3 §5.2.2';
  return field;
}

/** Its form depends on the algorithm of the credential's key (WebAuthn L3 §6.5.5), which only the relying party knows. */
function createSignatureField(signature: SourceBuffer, alg: number | undefined): FieldDraft {
  const algorithm = findCoseAlgorithm(alg);
  const field = createWholeField(signature);
  if (algorithm !== undefined)
    field.meaning = { code: 'algorithm', alg: algorithm.alg, name: algorithm.name };
  return field;
}
