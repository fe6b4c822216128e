import { decodeAttestationObject } from '../attestation/decode-attestation-object.ts';
import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import { decodeAuthenticatorData } from '../authenticator-data/decode-authenticator-data.ts';
import { hasFlag } from '../authenticator-data/flag-bits.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { decodeCbor } from '../cbor/decode-cbor.ts';
import type { ClientData } from '../client-data/client-data.ts';
import { decodeClientData } from '../client-data/decode-client-data.ts';
import type { CredentialPublicKey } from '../cose/credential-public-key.ts';
import { decodeCoseKey } from '../cose/decode-cose-key.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { decodeJson } from '../json/decode-json.ts';
import { decodeJws } from '../jws/decode-jws.ts';
import { decodeTpmAttest } from '../tpm/decode-tpm-attest.ts';
import { decodeCertificate } from '../x509/decode-certificate.ts';
import { decodeDer } from '../x509/der/decode-der.ts';
import { subjectPublicKeyInfoType } from '../x509/subject-public-key-info-type.ts';
import type { RecognizedStructure, StructureKind } from './recognized-input.ts';

/** A structure that stands alone, taken apart; with it what a summary can say of it. */
export interface DecodedStructure {
  readonly root: FieldNode;
  /** Sources that were derived from this one, each with its own tree. */
  readonly derived?: readonly { readonly source: SourceBuffer; readonly root: FieldNode }[];
  readonly fmt?: string;
  readonly authenticatorData?: AuthenticatorData;
  readonly credentialPublicKey?: CredentialPublicKey;
  readonly clientData?: ClientData;
}

const decoders: Readonly<Record<StructureKind, (buffer: SourceBuffer) => DecodedStructure>> = {
  'attestation-object': (buffer) => {
    const { node, fmt, authenticatorData } = decodeAttestationObject(buffer);
    return {
      root: node,
      ...(fmt === undefined ? {} : { fmt }),
      ...(authenticatorData && { authenticatorData }),
    };
  },
  'authenticator-data': (buffer) => {
    // Which of the two it is for is told by the one flag that differs.
    const use = hasFlag(buffer.bytes[32] ?? 0, 'AT') ? 'attestation' : 'assertion';
    const { node, authenticatorData } = decodeAuthenticatorData(new ByteCursor(buffer), {
      name: buffer.name,
      use,
    });
    return { root: node, ...(authenticatorData && { authenticatorData }) };
  },
  'cose-key': (buffer) => {
    const { node, credentialPublicKey } = decodeCoseKey(buffer);
    return { root: node, ...(credentialPublicKey && { credentialPublicKey }) };
  },
  'client-data': (buffer) => decodeClientData(buffer),
  jws: (buffer) => {
    const { node, derived } = decodeJws(new ByteCursor(buffer), buffer.name);
    return { root: node, derived };
  },
  'tpm-attest': (buffer) => ({ root: decodeTpmAttest(new ByteCursor(buffer), buffer.name).node }),
  certificate: (buffer) => ({ root: decodeCertificate(new ByteCursor(buffer), buffer.name).node }),
  'subject-public-key-info': (buffer) => ({
    root: decodeDer(new ByteCursor(buffer), buffer.name, subjectPublicKeyInfoType),
  }),
  'ecdsa-signature': (buffer) => ({ root: decodeDer(new ByteCursor(buffer), buffer.name) }),
  der: (buffer) => ({ root: decodeDer(new ByteCursor(buffer), buffer.name) }),
  json: (buffer) => ({ root: decodeJson(new ByteCursor(buffer), buffer.name).node }),
  cbor: (buffer) => ({ root: decodeCbor(new ByteCursor(buffer), buffer.name).node }),
};

/** Takes one structure apart. Never throws; what its bytes break are faults in the tree. */
export function decodeStructure({ kind, buffer }: RecognizedStructure): DecodedStructure {
  return decoders[kind](buffer);
}
