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
import { decodeTpmAttest } from '../../src/shared/tpm/decode-tpm-attest.ts';
import { decodeTpmPublic } from '../../src/shared/tpm/decode-tpm-public.ts';
import { decodeCertificate } from '../../src/shared/x509/decode-certificate.ts';
import { decodeDer } from '../../src/shared/x509/der/decode-der.ts';
import { subjectPublicKeyInfoType } from '../../src/shared/x509/subject-public-key-info-type.ts';

/** Every decoder, as one that makes a tree of a buffer. */
export const decoderTargets: Readonly<Record<string, (buffer: SourceBuffer) => FieldNode>> = {
  cbor: (buffer) => decodeCbor(new ByteCursor(buffer), buffer.name).node,
  'cose-key': (buffer) => decodeCoseKey(buffer).node,
  'attestation-object': (buffer) => decodeAttestationObject(buffer).node,
  'authenticator-data': (buffer) =>
    decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'attestation' }).node,
  'assertion-data': (buffer) =>
    decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'assertion' }).node,
  'client-data': (buffer) => decodeClientData(buffer).root,
  json: (buffer) => decodeJson(new ByteCursor(buffer), buffer.name).node,
  jws: (buffer) => decodeJws(new ByteCursor(buffer), buffer.name).node,
  certificate: (buffer) => decodeCertificate(new ByteCursor(buffer), buffer.name).node,
  der: (buffer) => decodeDer(new ByteCursor(buffer), buffer.name),
  'subject-public-key-info': (buffer) =>
    decodeDer(new ByteCursor(buffer), buffer.name, subjectPublicKeyInfoType),
  'tpm-attest': (buffer) => decodeTpmAttest(new ByteCursor(buffer), buffer.name).node,
  'tpm-public': (buffer) => decodeTpmPublic(new ByteCursor(buffer), buffer.name).node,
};
