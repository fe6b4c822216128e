import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import type { Cryptography } from '../../../src/shared/cryptography/cryptography.ts';
import { anchorsForFormat } from '../../../src/shared/trust/anchors-for-format.ts';
import { buildChain, type ChainRequest } from '../../../src/shared/trust/build-chain.ts';
import type { ChainVerdict } from '../../../src/shared/trust/chain-verdict.ts';
import { chainRules } from '../../../src/shared/words/en/chain-rules.ts';
import type { Certificate } from '../../../src/shared/x509/certificate.ts';
import { bitString, sequence } from '../../support/samples/encode-der.ts';
import { basicConstraints, signsCertificates } from '../../support/samples/issue-certificate.ts';
import { anchor, issue, leaf, middle, notAuthority, pathLength, readBytes, root } from './sample-chain.ts';

const cryptography = await createNodeCryptography();
const at = Date.UTC(2026, 0, 1);
const roots = [anchor(root)];

function build(trustPath: readonly Certificate[], request: Partial<ChainRequest> = {}): ChainVerdict {
  return buildChain({ trustPath, anchors: roots, at, cryptography, ...request });
}

function pathOf({ path }: ChainVerdict): string {
  return path.map(({ certificate }) => certificate.subject.attributes.at(-1)?.value).join(' ← ');
}

/** Every check that did not pass, without the note that is always there. */
function oddities({ checks }: ChainVerdict): readonly string[] {
  return checks
    .filter(({ code, status }) => status !== 'passed' && code !== 'chain-revocation')
    .map(({ code, status }) => `${status} ${code}`);
}

describe('buildChain', () => {
  it('reaches the anchor over what was presented, and says what it did not look at', () => {
    const verdict = build([leaf, middle]);
    expect(verdict).toMatchObject({ trusted: true, anchor: { name: 'root' } });
    expect(pathOf(verdict)).toBe('leaf ← middle ← root');
    expect(oddities(verdict)).toEqual([]);
    expect(verdict.path.map(({ origin, index, validity }) => [origin, index, validity])).toEqual([
      ['presented', 0, 'valid'],
      ['presented', 1, 'valid'],
      ['anchor', undefined, 'valid'],
    ]);
    expect(verdict.path.map(({ signature }) => signature?.outcome)).toEqual(['valid', 'valid', undefined]);
    expect(verdict.path[0]?.issuedBy).toBe(middle);
    expect(verdict.checks.at(-1)).toMatchObject({ code: 'chain-revocation', status: 'note' });
  });

  it('has the same checks in the same order, whatever it comes to', () => {
    const codes = (verdict: ChainVerdict) => verdict.checks.map(({ code }) => code);
    const expected = codes(build([leaf, middle]));
    expect([...expected].sort()).toEqual(Object.keys(chainRules).sort());
    for (const verdict of [build([]), build([leaf]), build([root]), build([middle, leaf])]) {
      expect(codes(verdict)).toEqual(expected);
    }
  });

  it('trusts an attestation certificate that is itself an anchor', () => {
    const verdict = build([leaf], { anchors: [anchor(leaf)] });
    expect(verdict.trusted).toBe(true);
    expect(oddities(verdict)).toEqual([]);
  });

  it('closes a gap with a known intermediate, and trusts none', () => {
    expect(build([leaf]).trusted).toBe(false);
    const verdict = build([leaf], { intermediates: [middle] });
    expect(verdict.trusted).toBe(true);
    expect(verdict.path[1]).toMatchObject({ origin: 'known' });
    expect(build([leaf], { anchors: [], intermediates: [middle] }).trusted).toBe(false);
  });

  it('notes a root among what was presented', () => {
    const verdict = build([leaf, middle, root]);
    expect(verdict.trusted).toBe(true);
    expect(oddities(verdict)).toEqual(['note chain-root-presented']);
  });

  it.each([
    ['the wrong way round behind the first', [leaf, root, middle], true],
    ['beside certificates of others', [leaf, issue({ subject: 'other', issuer: 'other' }), middle], true],
    ['twice', [leaf, middle, middle], true],
    ['with the attestation certificate last', [middle, leaf], true],
  ])('warns of certificates that are presented %s', (_, presented, trusted) => {
    const verdict = build(presented);
    expect(verdict.trusted).toBe(trusted);
    expect(oddities(verdict)).toContain('warning chain-order');
  });

  it('names the issuer that nobody knows', () => {
    const verdict = build([leaf, middle], {
      anchors: [anchor(issue({ subject: 'other', issuer: 'other' }))],
    });
    expect(verdict).toMatchObject({ trusted: false });
    expect(verdict.anchor).toBeUndefined();
    expect(pathOf(verdict)).toBe('leaf ← middle');
    expect(verdict.checks[0]).toMatchObject({
      status: 'failed',
      expected: 'issuer ∈ anchors(1)',
      found: 'O=Chain, CN=root',
    });
  });

  it('trusts nothing without a certificate', () => {
    const verdict = build([]);
    expect(verdict).toMatchObject({ trusted: false, path: [] });
    expect(verdict.checks[0]).toMatchObject({ status: 'failed', found: '0' });
  });

  it('fails a signature that another key made, also where it uses the name of an anchor', () => {
    const forged = issue({ subject: 'middle', issuer: 'root', signer: 'thief' });
    const verdict = build([leaf, forged]);
    expect(verdict.anchor).toBeUndefined();
    expect(oddities(verdict)).toEqual(['failed chain-anchor', 'failed chain-signatures']);
    expect(verdict.checks[1]).toMatchObject({ found: 'mismatch', spans: [forged.signatureSpan] });
  });

  it('fails a certificate with one bit changed', () => {
    const bytes = Uint8Array.from(middle.der);
    const at = middle.serialNumber.byteOffset - middle.der.byteOffset + 3;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const verdict = build([leaf, readBytes(bytes)]);
    expect(oddities(verdict)).toEqual(['failed chain-anchor', 'failed chain-signatures']);
  });

  it.each([
    // 06 08 is ecdsa-with-SHA256; the outer name stands in the part that nobody signs.
    ['another algorithm', '300a06082a8648ce3d040302', '300a06082a8648ce3d040303'],
    ['parameters', '300a06082a8648ce3d040302', '300c06082a8648ce3d0403020500'],
  ])('fails a certificate that says outside of what is signed that %s made its signature', (_, from, to) => {
    const text = Buffer.from(middle.der).toString('hex');
    const outer = text.lastIndexOf(from);
    const changed = `${text.slice(0, outer)}${to}${text.slice(outer + from.length)}`;
    const length = (Buffer.from(changed, 'hex').length - 4).toString(16).padStart(4, '0');
    const bytes = Buffer.from(`3082${length}${changed.slice(8)}`, 'hex');
    const verdict = build([leaf, readBytes(bytes)]);
    expect(verdict.trusted).toBe(false);
    expect(oddities(verdict)).toContain('failed chain-signature-algorithms');
    expect(build([leaf], { anchors: [anchor(readBytes(bytes))] }).trusted).toBe(true);
  });

  it.each([
    ['without basicConstraints', [signsCertificates], ['failed chain-authorities']],
    ['that is no authority', [basicConstraints(false), signsCertificates], ['failed chain-authorities']],
    [
      'that may not sign certificates',
      [basicConstraints(true), { id: '2.5.29.15', critical: true, value: bitString(Buffer.of(0x80), 7) }],
      ['failed chain-key-usage'],
    ],
    ['without keyUsage', [basicConstraints(true)], []],
    [
      'with a critical extension that nobody knows',
      [basicConstraints(true), { id: '1.2.3.4', critical: true, value: sequence() }],
      ['failed chain-critical-extensions'],
    ],
    [
      'with an extension that nobody knows and need not',
      [basicConstraints(true), { id: '1.2.3.4', value: sequence() }],
      [],
    ],
    [
      'with name constraints, which nobody here compares',
      [basicConstraints(true), { id: '2.5.29.30', critical: true, value: sequence() }],
      ['failed chain-critical-extensions', 'note chain-name-constraints'],
    ],
    [
      'with name constraints that need not be understood',
      [basicConstraints(true), { id: '2.5.29.30', value: sequence() }],
      ['note chain-name-constraints'],
    ],
  ])('judges an intermediate %s', (_, extensions, expected) => {
    const verdict = build([leaf, issue({ subject: 'middle', issuer: 'root', extensions })]);
    expect(oddities(verdict)).toEqual(expected);
    expect(verdict.trusted).toBe(!expected.some((oddity) => oddity.startsWith('failed')));
  });

  it('fails an intermediate of version 1, and trusts an anchor of version 1', () => {
    const old = issue({ subject: 'middle', issuer: 'root', version: 1 });
    expect(oddities(build([leaf, old]))).toEqual(['failed chain-authorities']);
    const verdict = build([leaf], { anchors: [anchor(old)] });
    expect(verdict.trusted).toBe(true);
  });

  it('counts the certificates that a path length allows, without those that are issued to oneself', () => {
    const narrow = anchor(issue({ subject: 'root', issuer: 'root', extensions: [pathLength(0)] }));
    expect(oddities(build([leaf, middle], { anchors: [narrow] }))).toEqual(['failed chain-path-length']);
    expect(build([issue({ subject: 'leaf', issuer: 'root' })], { anchors: [narrow] }).trusted).toBe(true);
    const next = issue({ subject: 'middle', issuer: 'middle', key: 'next', signer: 'middle' });
    const below = issue({ subject: 'leaf', issuer: 'middle', signer: 'next', extensions: notAuthority });
    const one = anchor(issue({ subject: 'root', issuer: 'root', extensions: [pathLength(1)] }));
    expect(pathOf(build([below, next, middle], { anchors: [one] }))).toBe('leaf ← middle ← middle ← root');
    expect(build([below, next, middle], { anchors: [one] }).trusted).toBe(true);
  });

  it('takes a sound path where another breaks a rule', () => {
    const bad = issue({ subject: 'middle', issuer: 'root', extensions: [basicConstraints(false)] });
    const verdict = build([leaf, bad, middle]);
    expect(verdict.trusted).toBe(true);
    expect(verdict.path[1]?.certificate).toBe(middle);
  });

  it('finds its way among cross-signed authorities', () => {
    const crossed = issue({ subject: 'middle', issuer: 'unknown' });
    const verdict = build([leaf, crossed, middle]);
    expect(verdict.trusted).toBe(true);
    expect(verdict.path[1]?.certificate).toBe(middle);
  });

  it('follows no circle', () => {
    const a = issue({ subject: 'a', issuer: 'b' });
    const b = issue({ subject: 'b', issuer: 'a' });
    const verdict = build([issue({ subject: 'leaf', issuer: 'a' }), a, b]);
    expect(verdict.trusted).toBe(false);
    expect(pathOf(verdict)).toBe('leaf ← a ← b');
  });

  it('stops at 64 signatures where everybody has the same name', () => {
    let verified = 0;
    const counting: Cryptography = {
      ...cryptography,
      verifySignature: (request) => {
        verified += 1;
        return cryptography.verifySignature(request);
      },
    };
    const crowd = Array.from({ length: 31 }, (_, index) =>
      issue({ subject: 'crowd', issuer: 'crowd', notAfter: new Date(Date.UTC(2040, 0, 1 + index)) }),
    );
    const verdict = build([issue({ subject: 'leaf', issuer: 'crowd' }), ...crowd], {
      cryptography: counting,
    });
    expect(verified).toBeLessThanOrEqual(64);
    expect(verdict.checks[0]).toMatchObject({ status: 'not-evaluated', found: '> 64 signatures' });
    expect(verdict.trusted).toBe(false);
  });

  it('does not trust what it cannot verify', () => {
    const blind: Cryptography = { ...cryptography, verifySignature: () => ({ outcome: 'unsupported' }) };
    const verdict = build([leaf, middle], { cryptography: blind });
    expect(verdict.trusted).toBe(false);
    expect(verdict.checks[1]).toMatchObject({
      status: 'not-evaluated',
      found: 'unsupported 1.2.840.10045.4.3.2',
    });
  });
});

describe('buildChain at a time', () => {
  const before = Date.UTC(2023, 11, 31, 23, 59, 59, 999);
  const after = Date.UTC(2050, 0, 1);

  it.each([
    ['before all of them', before, 'not-yet-valid', false],
    ['in their first second', before + 1, 'valid', true],
    ['in their last second', after - 1, 'valid', true],
    ['after all of them', after, 'expired', false],
  ])('judges certificates %s', (_, time, validity, trusted) => {
    const verdict = build([leaf, middle], { at: time });
    expect(verdict.trusted).toBe(trusted);
    expect(verdict.path[0]?.validity).toBe(validity);
    expect(oddities(verdict)).toEqual(trusted ? [] : ['failed chain-validity']);
  });

  it('only notes what has expired by now where no time is known', () => {
    const verdict = build([leaf, middle], { at: undefined, now: after });
    expect(verdict.trusted).toBe(true);
    expect(oddities(verdict)).toEqual(['note chain-validity']);
    expect(verdict.checks[2]).toMatchObject({
      expected: '2024-01-01T00:00:00.000Z – 2049-12-31T23:59:59.000Z',
      found: '2050-01-01T00:00:00.000Z',
    });
  });

  it('only notes an anchor that has expired', () => {
    const old = issue({ subject: 'root', issuer: 'root', notAfter: new Date('2025-01-01T00:00:00Z') });
    const verdict = build([leaf, middle], { anchors: [anchor(old)] });
    expect(verdict.trusted).toBe(true);
    expect(oddities(verdict)).toEqual(['note chain-validity']);
  });
});

describe('anchorsForFormat', () => {
  it('keeps roots of other formats away from a statement', () => {
    const web = { ...anchor(root), formats: ['android-safetynet'] };
    expect(anchorsForFormat([web], 'packed')).toEqual([]);
    expect(anchorsForFormat([web], 'android-safetynet')).toEqual([web]);
    expect(anchorsForFormat([anchor(root)], 'packed')).toHaveLength(1);
  });
});
