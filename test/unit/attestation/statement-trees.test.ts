import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { decodeAttestationObject } from '../../../src/shared/attestation/decode-attestation-object.ts';
import { verifyAttestationStatement } from '../../../src/shared/attestation/verify-attestation-statement.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { readOwnVectors } from '../../support/own-vectors.ts';
import { createRegistration } from '../../support/samples/create-sample.ts';
import type { MakeStatement } from '../../support/samples/sample-statement.ts';
import { androidSafetyNet } from '../../support/samples/statements/android-safetynet.ts';
import { compound } from '../../support/samples/statements/compound.ts';
import { packedBasic, packedSelf } from '../../support/samples/statements/packed.ts';
import { tpm } from '../../support/samples/statements/tpm.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const samples = readOwnVectors(['attestations']).filter(({ kind }) => kind === 'registration');
const cryptography = await createNodeCryptography();

function bytesOf(response: Readonly<Record<string, unknown>>): Uint8Array {
  return new Uint8Array(Buffer.from(String(response.attestationObject), 'base64url'));
}

function decode(bytes: Uint8Array) {
  return decodeAttestationObject({ name: 'attestationObject', bytes });
}

function statementOf(make: MakeStatement, alg = -7): FieldNode | undefined {
  const { response } = createRegistration({ id: 'trees', alg, statement: make });
  return findField([decode(bytesOf(response.response)).node], ['attestationObject', 'attStmt']);
}

function find(statement: FieldNode | undefined, ...path: readonly string[]): FieldNode | undefined {
  return findField(statement?.children ?? [], path);
}

describe('the tree of a statement', () => {
  it.each(samples.map((vector) => [vector.id, vector] as const))('is a partition: %s', (_, { response }) => {
    const bytes = bytesOf(response.response);
    const { node, derived } = decode(bytes);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
    for (const { source, root } of derived) {
      expect(findPartitionBreaks(root, source.bytes.length)).toEqual([]);
    }
  });

  it('shows r and s, and the inside of a certificate', () => {
    const statement = statementOf(packedBasic());
    expect(find(statement, 'sig')?.children.map(({ name }) => name)).toEqual(['r', 's']);
    const subject = find(statement, 'x5c', '[0]', 'Certificate', 'tbsCertificate', 'subject');
    expect(subject?.children.length).toBe(4);
    expect(collectFaults(statement === undefined ? [] : [statement])).toEqual([]);
  });

  it('shows the structures of a TPM', () => {
    const statement = statementOf(tpm(), -257);
    expect(find(statement, 'certInfo', 'magic')?.meaning).toMatchObject({ name: 'TPM_GENERATED_VALUE' });
    expect(find(statement, 'pubArea', 'objectAttributes')?.kind).toBe('flags');
  });

  it('shows what each statement of a compound one has by its own format', () => {
    const statement = statementOf(compound(packedSelf(), packedBasic()));
    expect(find(statement, '[1]', 'fmt')?.meaning).toEqual({ code: 'attestation-format', fmt: 'packed' });
    expect(find(statement, '[0]', 'attStmt', 'alg')?.meaning).toMatchObject({ name: 'ES256' });
    expect(find(statement, '[1]', 'attStmt', 'x5c', '[0]')?.meaning).toEqual({
      code: 'certificate',
      index: 0,
    });
  });

  it('faults a compound statement inside of one, and one of a single statement', () => {
    const faultsOf = (statement: FieldNode | undefined) =>
      collectFaults(statement === undefined ? [] : [statement])
        .map(({ code }) => code)
        .filter((code) => code !== 'nesting-too-deep');
    expect(faultsOf(statementOf(compound(packedSelf())))).toEqual(['unexpected-value']);
    const nested = compound(packedSelf(), compound(packedSelf(), packedSelf()));
    expect(faultsOf(statementOf(nested))).toContain('unexpected-value');
  });

  it('gives the segments of a JWS and its certificates as sources of their own, inside of a compound statement too', () => {
    const namesOf = (make: MakeStatement) => {
      const { response } = createRegistration({ id: 'trees', statement: make });
      return decode(bytesOf(response.response)).derived.map(({ source }) => source.name);
    };
    const segments = ['header', 'payload', 'signature', 'header.x5c[0]', 'header.x5c[1]'];
    expect(namesOf(androidSafetyNet())).toEqual(segments.map((name) => `attStmt.response.${name}`));
    expect(namesOf(compound(packedSelf(), androidSafetyNet()))).toEqual(
      segments.map((name) => `attStmt[1].response.${name}`),
    );
  });

  it('is a partition, and its procedure ends, wherever it is cut off or changed', () => {
    const clientDataHash = new Uint8Array(32);
    for (const [index, { response }] of samples.entries()) {
      const whole = bytesOf(response.response);
      for (let at = 7 + index; at < whole.length; at += 613) {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        for (const bytes of [whole.slice(0, at), changed]) {
          const source = { name: 'attestationObject', bytes };
          const decoded = decodeAttestationObject(source);
          expect(findPartitionBreaks(decoded.node, bytes.length)).toEqual([]);
          const verdict = verifyAttestationStatement(
            { ...decoded, source },
            { clientDataHash, cryptography },
          );
          for (const check of verdict?.checks ?? []) expect(check.spans.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('has a verdict without checks where nobody knows the format', () => {
    const { response } = createRegistration({ id: 'trees', fmt: 'acme', statement: packedSelf() });
    const source = { name: 'attestationObject', bytes: bytesOf(response.response) };
    const given = { clientDataHash: new Uint8Array(32), cryptography };
    const verdict = verifyAttestationStatement({ ...decode(source.bytes), source }, given);
    expect(verdict).toEqual({ fmt: 'acme', trustPath: [], checks: [] });
  });
});
