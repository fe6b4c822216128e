import { decodeAuthenticatorData } from '../authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { decodeClientData } from '../client-data/decode-client-data.ts';
import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import type { FieldNode } from '../inspection/field-node.ts';
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

  const decodedData = authenticatorData && decodeAssertionData(authenticatorData);
  const decodedClientData = clientDataJSON && decodeClientData(clientDataJSON);
  const clientDataHash = clientDataJSON && deriveClientDataHash(clientDataJSON, context.hash);
  const signedBytes =
    authenticatorData && clientDataHash && deriveSignedBytes(authenticatorData, clientDataHash.source);
  const parts: readonly (ExplainedSource | undefined)[] = [
    authenticatorData &&
      decodedData && {
        source: authenticatorData,
        root: explainRpIdHash(decodedData.node, ['rpIdHash'], context),
      },
    clientDataJSON && decodedClientData && { source: clientDataJSON, root: decodedClientData.root },
    signature && { source: signature, root: createSignatureField(signature, context.alg) },
    userHandle && { source: userHandle, root: createWholeField(userHandle) },
    clientDataHash,
    signedBytes,
  ];
  const present = parts.filter((part) => part !== undefined);
  return {
    kind: 'authentication',
    roots: present.map(({ root }) => root),
    sources: present.map(({ source }) => source),
    faults: envelope.faults,
    ...common,
    ...(credentialId && { credentialId }),
    ...(decodedClientData?.clientData && { clientData: decodedClientData.clientData }),
    ...(decodedData?.authenticatorData && { authenticatorData: decodedData.authenticatorData }),
    ...(signature && { signature: signature.bytes }),
    ...(userHandle && { userHandle: userHandle.bytes }),
  };
}

function decodeAssertionData(buffer: SourceBuffer) {
  return decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'assertion' });
}

function createWholeField({ name, bytes }: SourceBuffer): FieldNode {
  const span = byteSpan(name, 0, bytes.length);
  return {
    name,
    kind: 'bytes',
    span,
    value: bytes,
    children: [],
    faults: [],
    reference: 'WebAuthn L3 §5.2.2',
  };
}

/** Its form depends on the algorithm of the credential's key (WebAuthn L3 §6.5.5), which only the relying party knows. */
function createSignatureField(signature: SourceBuffer, alg: number | undefined): FieldNode {
  const algorithm = findCoseAlgorithm(alg);
  const field = createWholeField(signature);
  if (algorithm === undefined) return field;
  return { ...field, meaning: { code: 'algorithm', alg: algorithm.alg, name: algorithm.name } };
}
