import {
  type DecodedAttestationObject,
  decodeAttestationObject,
} from '../attestation/decode-attestation-object.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { decodeClientData } from '../client-data/decode-client-data.ts';
import { compareConvenienceCopies } from './compare-convenience-copies.ts';
import type { DecodedRegistration } from './decoded-ceremony.ts';
import { deriveClientDataHash, type ExplainedSource, type HashSha256 } from './derived-sources.ts';
import { explainRpIdHash } from './explain-rp-id-hash.ts';
import { readCommonMembers } from './read-common-members.ts';
import { openResponseEnvelope } from './response-envelope.ts';

/** What the relying party knows beside the response; it adds meanings and never changes what is read. */
export interface RegistrationContext {
  readonly rpId?: string;
  /** Instead of the SHA-256 in ECMAScript. */
  readonly hash?: HashSha256;
}

/**
 * Takes a RegistrationResponseJSON apart (WebAuthn L3 §5.1, §5.2.1). `response` is the parsed JSON, whatever it is; what
 * cannot be read is a fault of the envelope or of a tree, never an exception. Where the JSON carries copies of what the
 * attestation object says and they differ, that is an `unexpected-value` of the envelope.
 */
export function decodeRegistrationResponse(
  response: unknown,
  context: RegistrationContext = {},
): DecodedRegistration {
  const envelope = openResponseEnvelope(response);
  const common = readCommonMembers(envelope);
  const readSource = (name: string): SourceBuffer | undefined => {
    const bytes = envelope.readBytes(`response.${name}`, 'required');
    return bytes && { name, bytes };
  };
  const credentialId = envelope.readBytes('rawId', 'required');
  const clientDataJSON = readSource('clientDataJSON');
  const attestationObject = readSource('attestationObject');

  const decodedClientData = clientDataJSON && decodeClientData(clientDataJSON);
  const decodedObject = attestationObject && decodeAttestationObject(attestationObject);
  const parts: readonly (ExplainedSource | undefined)[] = [
    clientDataJSON && decodedClientData && { source: clientDataJSON, root: decodedClientData.root },
    attestationObject &&
      decodedObject && {
        source: attestationObject,
        root: explainRpIdHash(decodedObject.node, ['authData', 'rpIdHash'], context),
      },
    clientDataJSON && deriveClientDataHash(clientDataJSON, context.hash),
    ...(decodedObject?.derived ?? []),
  ];
  if (attestationObject && decodedObject) {
    compareConvenienceCopies(envelope, {
      authData: sliceAuthData(attestationObject, decodedObject),
      authenticatorData: decodedObject.authenticatorData,
    });
  }
  const present = parts.filter((part) => part !== undefined);
  const transports = envelope.readTexts('response.transports') ?? envelope.readTexts('transports');
  return {
    kind: 'registration',
    roots: present.map(({ root }) => root),
    sources: present.map(({ source }) => source),
    faults: envelope.faults,
    ...common,
    ...(credentialId && { credentialId }),
    ...(decodedClientData?.clientData && { clientData: decodedClientData.clientData }),
    ...(decodedObject?.authenticatorData && { authenticatorData: decodedObject.authenticatorData }),
    ...(decodedObject?.fmt === undefined ? {} : { fmt: decodedObject.fmt }),
    ...(decodedObject?.attStmt && { attStmt: decodedObject.attStmt }),
    ...(decodedObject?.authDataSpan && { authDataSpan: decodedObject.authDataSpan }),
    ...(transports && { transports }),
  };
}

function sliceAuthData(
  { bytes }: SourceBuffer,
  { authDataSpan }: DecodedAttestationObject,
): Uint8Array | undefined {
  return authDataSpan && bytes.subarray(authDataSpan.start, authDataSpan.end);
}
