import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { decodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import type { JudgingTools } from '../../../src/shared/checks/judging-tools.ts';
import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import type { TrustAnchor } from '../../../src/shared/trust/trust-anchor.ts';
import { readCertificate } from '../../../src/shared/x509/read-certificate.ts';
import { knownCeremonyOf, readOwnVectors } from '../../support/own-vectors.ts';
import { createRegistration } from '../../support/samples/create-sample.ts';
import {
  basicConstraints,
  issueCertificate,
  signsCertificates,
} from '../../support/samples/issue-certificate.ts';
import { createSigner } from '../../support/samples/sample-algorithms.ts';
import { createSampleKey } from '../../support/samples/sample-keys.ts';
import { packedBasic } from '../../support/samples/statements/packed.ts';
import { changeMembers } from '../attestation/statement-changes.ts';
import { expectErrorsForFailedSteps } from './expect-errors-for-failed-steps.ts';
import { selfAttestation, signedRegistration } from './signed-ceremony.ts';

const cryptography = await createNodeCryptography();
const vectors = new Map(readOwnVectors(['attestations']).map((vector) => [vector.id, vector]));
/** Every sample's certificates were valid then, but for the one that had run out. */
const then = Date.UTC(2026, 0, 1);

function find(id: string) {
  const vector = vectors.get(id);
  if (vector === undefined) throw new Error(`no sample ${id}`);
  return vector;
}

function anchorsOf(id: string): readonly TrustAnchor[] {
  return (find(id).roots ?? []).map((root, index) => {
    const bytes = decodeBase64url(root);
    const certificate = bytes && readCertificate(new ByteCursor({ name: `root ${index}`, bytes }));
    if (certificate === undefined) throw new Error(`${id} has a broken root`);
    return { name: `root ${index} of ${id}`, certificate, origin: 'imported' };
  });
}

function judge(known: KnownCeremony, tools: Partial<JudgingTools>) {
  const judgement = judgeCeremony(known, { cryptography, now: then, ...tools });
  const of = (step: string) => judgement.ledger.find((verdict) => verdict.step === step);
  const [anchors, trust] = [of('7.1.23'), of('7.1.24')];
  expectErrorsForFailedSteps(judgement);
  return { ...judgement, statuses: [anchors?.status, trust?.status], reason: trust?.reason };
}

const withCertificates = [...vectors.values()].filter(
  ({ roots, category }) => roots !== undefined && roots.length > 0 && category === undefined,
);
const others = 'own-apple-reg';

describe('trust in a root', () => {
  it.each(withCertificates.map(({ id }) => [id]))('is policy for %s without chosen anchors', (id) => {
    const { failed, statuses, reason } = judge(knownCeremonyOf(find(id)), { at: undefined });
    expect([failed, statuses, reason]).toEqual([[], ['policy', 'policy'], 'no-trust-anchors-chosen']);
  });

  it.each(withCertificates.filter(({ id }) => !id.includes('expired')).map(({ id }) => [id]))(
    'is there for %s with its own root',
    (id) => {
      const { failed, statuses } = judge(knownCeremonyOf(find(id)), {
        at: then,
        trustAnchors: anchorsOf(id),
      });
      expect([failed, statuses]).toEqual([[], ['passed', 'passed']]);
    },
  );

  it.each(withCertificates.filter(({ id }) => id !== others).map(({ id }) => [id]))(
    'fails step 24 for %s with the root of somebody else',
    (id) => {
      const { failed, statuses } = judge(knownCeremonyOf(find(id)), { trustAnchors: anchorsOf(others) });
      expect([failed, statuses]).toEqual([['7.1.24'], ['passed', 'failed']]);
    },
  );

  it('fails step 24 with no root at all, and is let through where the policy says so', () => {
    const known = knownCeremonyOf(find('own-packed-basic-reg'));
    expect(judge(known, { trustAnchors: [] }).failed).toEqual(['7.1.24']);
    const policy = { rules: { 'attestation-trust': 'warn' as const } };
    const { failed, statuses, reason } = judge({ ...known, policy }, { trustAnchors: [] });
    expect([failed, statuses, reason]).toEqual([[], ['passed', 'policy'], 'accepted-by-policy']);
  });

  it('fails step 24 without chosen anchors where the policy wants some', () => {
    const known = knownCeremonyOf(find('own-packed-basic-reg'));
    const policy = { rules: { 'trust-anchors-not-chosen': 'reject' as const } };
    const { failed, reason } = judge({ ...known, policy }, {});
    expect([failed, reason]).toEqual([['7.1.24'], 'no-trust-anchors-chosen']);
  });

  it('decides nothing where the anchors are only those that ship, and says where the chain leads', () => {
    const id = 'own-packed-basic-reg';
    const { failed, ledger } = judge(knownCeremonyOf(find(id)), { shippedAnchors: anchorsOf(id) });
    expect(failed).toEqual([]);
    expect(ledger.find(({ step }) => step === '7.1.24')).toMatchObject({
      status: 'policy',
      found: `BasicOrAttCA → root 0 of ${id}`,
    });
    const others24 = judge(knownCeremonyOf(find(id)), { shippedAnchors: anchorsOf(others) });
    expect(others24.failed).toEqual([]);
    expect(others24.findings).toContainEqual(
      expect.objectContaining({ severity: 'note', code: 'chain-anchor' }),
    );
  });

  it.each([
    ['none', () => signedRegistration()],
    ['self attestation', () => signedRegistration((draft) => selfAttestation(draft))],
  ])('needs no anchors for %s', (_title, make) => {
    const { failed, statuses } = judge(make(), { trustAnchors: [] });
    expect([failed, statuses]).toEqual([[], ['not-applicable', 'policy']]);
  });
});

describe('a certificate that had run out', () => {
  const expired = knownCeremonyOf(find('own-packed-basic-expired-reg'));

  it('fails step 24 at the time of the ceremony', () => {
    const { failed, reason } = judge({ ...expired, time: then }, {});
    expect([failed, reason]).toEqual([['7.1.24'], 'certificate-not-valid-then']);
  });

  it('fails step 24 at a time that is asked for, which goes before that of the ceremony', () => {
    expect(judge({ ...expired, time: Date.UTC(2024, 0, 1) }, { at: then }).failed).toEqual(['7.1.24']);
    expect(judge({ ...expired, time: then }, { at: Date.UTC(2024, 5, 1) }).failed).toEqual([]);
  });

  it('is a note where nobody knows the time', () => {
    const { failed, findings } = judge(expired, {});
    expect(failed).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'note', code: 'certificate-expired', step: '7.1.24' }),
    );
  });

  it('is a warning where the policy says so', () => {
    const policy = { rules: { 'certificate-validity': 'warn' as const } };
    const { failed, findings } = judge({ ...expired, time: then, policy }, {});
    expect(failed).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'certificate-expired' }),
    );
  });
});

describe('a root that was presented and had run out', () => {
  const name = [['CN', 'A root that ran out']] as const;
  const key = createSampleKey('P-256', 'a root that ran out');
  const root = issueCertificate({
    subject: name,
    issuer: name,
    subjectPublicKeyInfo: key.subjectPublicKeyInfo,
    issuerKey: key,
    signature: 'ecdsa',
    extensions: [basicConstraints(true), signsCertificates],
    notAfter: new Date('2025-01-01T00:00:00Z'),
  });
  const statement = changeMembers(packedBasic(), (members) => {
    const certificate = issueCertificate({
      subject: [
        ['C', 'JP'],
        ['O', 'Samples'],
        ['OU', 'Authenticator Attestation'],
        ['CN', 'A'],
      ],
      issuer: name,
      subjectPublicKeyInfo: createSigner(-7, 'packed attestation').key.subjectPublicKeyInfo,
      issuerKey: key,
      signature: 'ecdsa',
      extensions: [basicConstraints(false)],
    });
    members.set('x5c', [certificate, root]);
  });
  const known = knownCeremonyOf(createRegistration({ id: 'root that ran out', statement }));
  const certificate = readCertificate(new ByteCursor({ name: 'root', bytes: new Uint8Array(root) }));
  const anchors =
    certificate === undefined ? [] : [{ name: 'root', certificate, origin: 'imported' as const }];

  // An anchor is its name and its key; Android goes on sending Google's root of 2016.
  it.each([
    ['no anchors', {}, 'policy'],
    ['anchors that were not chosen', { shippedAnchors: anchors }, 'policy'],
    ['it chosen as anchor', { trustAnchors: anchors }, 'passed'],
  ])('fails nothing with %s', (_title, tools, status) => {
    const { failed, statuses } = judge(known, { at: then, ...tools });
    expect([failed, statuses[1]]).toEqual([[], status]);
  });
});
