import { decode } from 'cbor-x';
import type { Certificate } from '../../../src/shared/x509/certificate.ts';
import { readVectors } from '../../support/vector-files.ts';
import { readBytes } from './sample-chain.ts';

export interface VectorChain {
  readonly id: string;
  readonly fmt: string;
  readonly trustPath: readonly Certificate[];
}

/** The certificates of every registration that has some, as cbor-x takes them apart; of android-safetynet those of the JWS header. */
export function readVectorChains(): readonly VectorChain[] {
  return readVectors().flatMap(({ id, response }) => {
    const text = response.response.attestationObject;
    if (typeof text !== 'string') return [];
    // The vectors were made by others, and are known to be attestation objects.
    const { fmt, attStmt } = decode(Buffer.from(text, 'base64url')) as {
      fmt: string;
      attStmt: { x5c?: readonly Uint8Array[]; response?: Uint8Array };
    };
    const x5c = attStmt.x5c ?? (attStmt.response === undefined ? [] : readHeader(attStmt.response));
    return x5c.length === 0 ? [] : [{ id, fmt, trustPath: x5c.map((bytes) => readBytes(bytes, id)) }];
  });
}

function readHeader(response: Uint8Array): readonly Uint8Array[] {
  const [header = ''] = Buffer.from(response).toString('utf8').split('.');
  const { x5c } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { x5c: readonly string[] };
  return x5c.map((text) => Buffer.from(text, 'base64'));
}
