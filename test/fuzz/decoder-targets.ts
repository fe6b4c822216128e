import { decodeAttestationObject } from '../../src/shared/attestation/decode-attestation-object.ts';
import { decodeAuthenticatorData } from '../../src/shared/authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../../src/shared/bytes/byte-cursor.ts';
import type { SourceBuffer } from '../../src/shared/bytes/source-buffer.ts';
import { decodeCbor } from '../../src/shared/cbor/decode-cbor.ts';
import { decodeClientData } from '../../src/shared/client-data/decode-client-data.ts';
import { decodeCoseKey } from '../../src/shared/cose/decode-cose-key.ts';
import type { FieldNode } from '../../src/shared/inspection/field-node.ts';
import { decodeJson } from '../../src/shared/json/decode-json.ts';
import { decodeJws } from '../../src/shared/jws/decode-jws.ts';
import type { DerivedSource } from '../../src/shared/jws/jws.ts';
import { decodeTpmAttest } from '../../src/shared/tpm/decode-tpm-attest.ts';
import { decodeTpmPublic } from '../../src/shared/tpm/decode-tpm-public.ts';
import { decodeCertificate } from '../../src/shared/x509/decode-certificate.ts';
import { decodeDer } from '../../src/shared/x509/der/decode-der.ts';
import { subjectPublicKeyInfoType } from '../../src/shared/x509/subject-public-key-info-type.ts';

/** The tree of a buffer, and of what was decoded from the text inside of it. */
interface Decoded {
  readonly node: FieldNode;
  readonly derived?: readonly DerivedSource[];
}

/** Every decoder, as one that makes a tree of a buffer. */
export const decoderTargets: Readonly<Record<string, (buffer: SourceBuffer) => Decoded>> = {
  cbor: (buffer) => decodeCbor(new ByteCursor(buffer), buffer.name),
  'cose-key': (buffer) => decodeCoseKey(buffer),
  'attestation-object': (buffer) => decodeAttestationObject(buffer),
  'authenticator-data': (buffer) =>
    decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'attestation' }),
  'assertion-data': (buffer) =>
    decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'assertion' }),
  'client-data': (buffer) => ({ node: decodeClientData(buffer).root }),
  json: (buffer) => decodeJson(new ByteCursor(buffer), buffer.name),
  jws: (buffer) => decodeJws(new ByteCursor(buffer), buffer.name),
  certificate: (buffer) => decodeCertificate(new ByteCursor(buffer), buffer.name),
  der: (buffer) => ({ node: decodeDer(new ByteCursor(buffer), buffer.name) }),
  'subject-public-key-info': (buffer) => ({
    node: decodeDer(new ByteCursor(buffer), buffer.name, subjectPublicKeyInfoType),
  }),
  'tpm-attest': (buffer) => decodeTpmAttest(new ByteCursor(buffer), buffer.name),
  'tpm-public': (buffer) => decodeTpmPublic(new ByteCursor(buffer), buffer.name),
};
