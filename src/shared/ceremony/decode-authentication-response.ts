import { decodeAuthenticatorData } from '../authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { decodeClientData } from '../client-data/decode-client-data.ts';
import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import type { HashSha256 } from '../cryptography/digest.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { DecodedAuthentication } from './decoded-ceremony.ts';
import { deriveClientDataHash, deriveSignedBytes } from './derived-sources.ts';
import { explainRpIdHash } from './explain-rp-id-hash.ts';
import { readCommonMembers } from './read-common-members.ts';
import { readSource } from './read-source.ts';
import { ResponseEnvelope } from './response-envelope.ts';

/** What the relying party knows beside the response; it adds meanings and never changes what is read. */
export interface AuthenticationContext {
  readonly rpId?: string | undefined;
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
  const envelope = new ResponseEnvelope(response);
  const { type, id, rawId, credentialId, clientExtensionResults, authenticatorAttachment } =
    readCommonMembers(envelope);
  const { inner } = envelope;
  const authenticatorData = readSource(envelope, 'authenticatorData', inner.authenticatorData);
  const clientDataJSON = readSource(envelope, 'clientDataJSON', inner.clientDataJSON);
  const signature = readSource(envelope, 'signature', inner.signature);
  const userHandle = readSource(envelope, 'userHandle', inner.userHandle, 'optional');

  const sources: SourceBuffer[] = [];
  const roots: FieldNode[] = [];
  const decodedData = authenticatorData && decodeAssertionData(authenticatorData);
  const decodedClientData = clientDataJSON && decodeClientData(clientDataJSON);
  if (authenticatorData && decodedData) {
    sources.push(authenticatorData);
    roots.push(decodedData.node);
    explainRpIdHash(decodedData.node, context);
  }
  if (clientDataJSON && decodedClientData) {
    sources.push(clientDataJSON);
    roots.push(decodedClientData.root);
  }
  if (signature) {
    sources.push(signature);
    roots.push(createSignatureField(signature, context.alg));
  }
  if (userHandle) {
    sources.push(userHandle);
    roots.push(createWholeField(userHandle));
  }
  const clientDataHash = clientDataJSON && deriveClientDataHash(clientDataJSON, context.hash);
  if (clientDataHash) {
    sources.push(clientDataHash.source);
    roots.push(clientDataHash.root);
    if (authenticatorData) {
      const signedBytes = deriveSignedBytes(authenticatorData, clientDataHash.source);
      sources.push(signedBytes.source);
      roots.push(signedBytes.root);
    }
  }
  return {
    kind: 'authentication',
    roots,
    sources,
    faults: envelope.faults,
    type,
    id,
    rawId,
    credentialId,
    clientExtensionResults,
    clientData: decodedClientData?.clientData,
    clientDataHash: clientDataHash?.digest,
    authenticatorData: decodedData?.authenticatorData,
    signature: signature?.bytes,
    userHandle: userHandle?.bytes,
    authenticatorAttachment,
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
