import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { formatHex } from '../../../src/shared/bytes/hex.ts';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import type { DecodedCeremony } from '../../../src/shared/ceremony/decoded-ceremony.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { createSpanIndex } from '../../../src/shared/inspection/span-index.ts';
import { capturedMissing, capturedNote, readVectors, type Vector } from '../../support/vector-files.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const vectors = readVectors();

function decode({ kind, response, rpId }: Vector): DecodedCeremony {
  return kind === 'registration'
    ? decodeRegistrationResponse(response, { rpId })
    : decodeAuthenticationResponse(response, { rpId });
}

function names(node: FieldNode | undefined): readonly string[] {
  return (node?.children ?? []).map(({ name }) => name);
}

/** The other software's codes for what we fault at the attestation object and its statement. */
const findingCodes: Readonly<Record<string, string>> = {
  'noncanonical-order': 'map-keys-out-of-order',
  'indefinite-length': 'indefinite-length',
};

/** Every fault of the trees but those inside of certificates, which the vectors do not speak of. */
function faultsOutsideCertificates(nodes: readonly FieldNode[]): readonly string[] {
  return nodes.flatMap(({ faults, meaning, ...node }) => [
    ...faults.map(({ code }) => code),
    ...(meaning?.code === 'certificate' ? [] : faultsOutsideCertificates(node.children)),
  ]);
}

/** Where we find more than the vector says, and why. */
const furtherFaults: Readonly<Record<string, readonly string[]>> = {
  // The modulus was written as Java writes it, with a sign byte 00 that RFC 8230 §4 forbids. pubArea says TPM_ALG_RSASSA and leaves out
  // the hash algorithm that belongs to it (TPM 2.0 Part 2, TPMT_RSA_SCHEME), so everything behind is read in the wrong place.
  'yubi-td-Tpm-ValidRs384': ['trailing-bytes', 'unexpected-value'],
  'yubi-td-Tpm-ValidRs512': ['trailing-bytes', 'unexpected-value'],
  // clockInfo is random, and its last byte no TPMI_YES_NO.
  'w3c-tpm-es256-reg': ['unexpected-value'],
  // A member that only packed has.
  'swa-verifyAttestationApple-23': ['unexpected-member'],
  // It has an output of devicePubKey, which Level 3 dropped before it was finished.
  'swa-verifyRegistrationResponse-944': ['obsolete-member'],
};
const envelopeFaults: Readonly<Record<string, readonly string[]>> = {
  // Its userHandle "internalUserId" is plain text: as base64url it has set bits behind its last byte.
  'swa-auth-custom-challenge': ['response.userHandle: invalid-base64url'],
};

/** What a look at the text itself says of the client data: older clients had no fixed serialization and sent `tokenBinding`. */
function clientDataFaults({ response }: Vector): readonly string[] {
  const text = Buffer.from(String(response.response.clientDataJSON), 'base64url').toString();
  const fixed =
    /^\{"type":"[^"\\]*","challenge":"[\w-]*","origin":"[^"\\]*","crossOrigin":(?:true|false)(?:,"topOrigin":"[^"\\]*")?[,}]/;
  return [
    ...(fixed.test(text) ? [] : ['non-canonical-json']),
    ...(Object.hasOwn(JSON.parse(text), 'tokenBinding') ? ['obsolete-member'] : []),
  ];
}

describe(`every published response${capturedNote}`, () => {
  it('is there', () => expect(vectors).toHaveLength(capturedMissing === undefined ? 100 : 30));

  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    '%s decodes to the fields others read',
    (_, vector) => {
      const { fields } = vector;
      const decoded = decode(vector);
      const data = decoded.authenticatorData;
      const attested = data?.attestedCredentialData;

      expect(decoded.faults.map(({ code, span }) => `${span.source}: ${code}`)).toEqual(
        envelopeFaults[vector.id] ?? [],
      );
      expect(data?.flags.byte).toBe(Number(fields.flagsByte));
      expect(data?.signCount).toBe(fields.signCount);
      expect(data && formatHex(data.rpIdHash)).toBe(fields.rpIdHash);
      expect(attested?.aaguid).toBe(fields.aaguid);
      expect(attested?.credentialId.length).toBe(fields.credentialIdLength);
      expect(attested && encodeBase64url(attested.credentialId)).toBe(fields.credentialId);
      const publicKey = attested?.credentialPublicKey;
      expect(publicKey && encodeBase64url(publicKey.bytes)).toBe(fields.credentialPublicKey);
      expect(publicKey?.kty).toBe(fields.cose?.['1']);
      expect(publicKey?.alg).toBe(fields.cose?.['3']);
    },
  );

  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    '%s becomes trees that partition their sources',
    (_, vector) => {
      const { fields } = vector;
      const decoded = decode(vector);
      expect(decoded.roots.map(({ span }) => span.source)).toEqual(decoded.sources.map(({ name }) => name));
      for (const [index, source] of decoded.sources.entries()) {
        const root = decoded.roots[index];
        expect(root && findPartitionBreaks(root, source.bytes.length)).toEqual([]);
      }
      const { segments } = createSpanIndex(decoded.roots);
      for (const { name, bytes } of decoded.sources) {
        const joined = segments(name).map(({ start, end }) => bytes.subarray(start, end));
        expect(Buffer.concat(joined).equals(bytes)).toBe(true);
      }

      const object =
        vector.kind === 'registration' ? ['attestationObject', 'authData'] : ['authenticatorData'];
      const data = findField(decoded.roots, object);
      const length =
        data && data.span.end - (vector.kind === 'registration' ? (data.head?.end ?? 0) : data.span.start);
      expect(length).toBe(fields.authDataLength);
      expect(names(findField(data?.children ?? [], ['extensions']))).toEqual(
        Object.keys(fields.extensions ?? {}),
      );
      expect(
        findField([...(data === undefined ? [] : [data])], [data?.name ?? '', 'rpIdHash'])?.meaning,
      ).toEqual({
        code: 'sha-256-of-rp-id',
        rpId: vector.rpId,
      });
      expect([...names(findField(decoded.roots, ['attestationObject']))].sort()).toEqual(
        [...(fields.attObjKeys ?? [])].sort(),
      );
    },
  );

  it.each(
    vectors.filter(({ kind }) => kind === 'registration').map((vector) => [vector.id, vector] as const),
  )('%s has the statement and the faults others found', (_, vector) => {
    const { fields } = vector;
    const decoded = decode(vector);
    const attStmt = findField(decoded.roots, ['attestationObject', 'attStmt']);
    expect([...names(attStmt)].sort()).toEqual(
      expect.arrayContaining([...(fields.attStmtKeys ?? [])].sort()),
    );
    if (attStmt?.children.some(({ name }) => name === 'x5c')) {
      expect(findField(attStmt.children, ['x5c'])?.children).toHaveLength(fields.x5cCount ?? -1);
    }
    const found = new Set(faultsOutsideCertificates(decoded.roots));
    const expected = new Set([
      ...(fields.attestationObjectCborFindings ?? []).map(([code]) => findingCodes[code]),
      ...clientDataFaults(vector),
      ...(furtherFaults[vector.id] ?? []),
    ]);
    expect([...found].sort()).toEqual([...expected].sort());
  });
});
