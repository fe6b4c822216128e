import { decodeAttestationObject } from '../attestation/decode-attestation-object.ts';
import { decodeClientData } from '../client-data/decode-client-data.ts';
import type { HashSha256 } from '../cryptography/digest.ts';
import { compareConvenienceCopies } from './compare-convenience-copies.ts';
import type { DecodedRegistration } from './decoded-ceremony.ts';
import { deriveClientDataHash, type ExplainedSource } from './derived-sources.ts';
import { explainRpIdHash } from './explain-rp-id-hash.ts';
import { readCommonMembers } from './read-common-members.ts';
import { readSource } from './read-source.ts';
import { ResponseEnvelope } from './response-envelope.ts';

/** What the relying party knows beside the response; it adds meanings and never changes what is read. */
export interface RegistrationContext {
  readonly rpId?: string | undefined;
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
  const envelope = new ResponseEnvelope(response);
  const { type, id, rawId, credentialId, clientExtensionResults, authenticatorAttachment } =
    readCommonMembers(envelope);
  const { inner, outer } = envelope;
  const clientDataJSON = readSource(envelope, 'clientDataJSON', inner.clientDataJSON);
  const attestationObject = readSource(envelope, 'attestationObject', inner.attestationObject);

  const explained: ExplainedSource[] = [];
  const decodedClientData = clientDataJSON && decodeClientData(clientDataJSON);
  const decodedObject = attestationObject && decodeAttestationObject(attestationObject);
  if (clientDataJSON && decodedClientData) {
    explained.push({ source: clientDataJSON, root: decodedClientData.root });
  }
  if (attestationObject && decodedObject) {
    explained.push({ source: attestationObject, root: decodedObject.node });
    const joined = decodedObject.derived.find(({ source }) => source.name === 'authData')?.root;
    explainRpIdHash(joined ?? decodedObject.node.children.find(({ name }) => name === 'authData'), context);
    compareConvenienceCopies(envelope, {
      rawId: credentialId,
      authData: decodedObject.authData,
      authenticatorData: decodedObject.authenticatorData,
    });
  }
  const clientDataHash = clientDataJSON && deriveClientDataHash(clientDataJSON, context.hash);
  if (clientDataHash) explained.push(clientDataHash);
  explained.push(...(decodedObject?.derived ?? []));
  return {
    kind: 'registration',
    roots: explained.map(({ root }) => root),
    sources: explained.map(({ source }) => source),
    faults: envelope.faults,
    type,
    id,
    rawId,
    credentialId,
    clientExtensionResults,
    clientData: decodedClientData?.clientData,
    clientDataHash: clientDataHash?.digest,
    authenticatorData: decodedObject?.authenticatorData,
    fmt: decodedObject?.fmt,
    attStmt: decodedObject?.attStmt,
    authData: decodedObject?.authData,
    authDataSpan: decodedObject?.authDataSpan,
    transports:
      envelope.readTexts('response.transports', inner.transports) ??
      envelope.readTexts('transports', outer.transports),
    authenticatorAttachment,
  };
}
