import {
  decodeAttestationObject as decodePlainly,
  parseAuthenticatorData,
} from '@simplewebauthn/server/helpers';
import { Decoder } from 'cbor-x';
import { decodeAttestationObject } from '../src/shared/attestation/decode-attestation-object.ts';
import type { FieldNode } from '../src/shared/inspection/field-node.ts';
import { readSpecificationVectors } from '../test/support/vector-files.ts';
import type { Contestant } from './interleave.ts';

/** Every field of a tree, the lazily decoded ones too. */
function walk(node: FieldNode): number {
  let count = 1 + node.faults.length;
  for (const child of node.children) count += walk(child);
  return count;
}

/** Those that decode attestation objects: the same bytes, one after the other. */
export async function create(): Promise<readonly Contestant[]> {
  const objects = readSpecificationVectors()
    .filter(({ kind }) => kind === 'registration')
    .map(({ response }) =>
      Uint8Array.from(Buffer.from(String(response.response.attestationObject), 'base64url')),
    );
  const next = (index: number) => objects[index % objects.length] ?? new Uint8Array();
  const decoder = new Decoder({ mapsAsObjects: false });
  return [
    {
      name: 'annotated: every field with offset, meaning and faults',
      run: (index) => decodeAttestationObject({ name: 'attestationObject', bytes: next(index) }),
    },
    {
      name: 'annotated, every field looked at, certificates opened',
      run: (index) => walk(decodeAttestationObject({ name: 'attestationObject', bytes: next(index) }).node),
    },
    {
      name: 'SimpleWebAuthn: decodeAttestationObject, parseAuthenticatorData',
      run: (index) => parseAuthenticatorData(decodePlainly(next(index)).get('authData')),
    },
    {
      name: 'cbor-x: the CBOR alone, authenticator data left as bytes',
      run: (index) => decoder.decode(next(index)),
    },
  ];
}
