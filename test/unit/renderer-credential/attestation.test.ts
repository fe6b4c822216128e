import { describe, expect, it } from 'vitest';
import { attestationAsked } from '../../../src/renderer/workbench/evidence/attestation-asked.ts';
import { drawChain } from '../../../src/renderer/workbench/evidence/chain-drawing.ts';
import { type ModelCertainty, modelTruth } from '../../../src/renderer/workbench/evidence/model-truth.ts';
import { trustReason } from '../../../src/renderer/workbench/evidence/trust-reason.ts';
import type {
  AttestationReport,
  ReportedChain,
  ReportedStatement,
} from '../../../src/shared/contract/attestation-report.ts';

const hello = '08987058-cadc-4b81-b6e1-30de50dcbe96';
const zero = '00000000-0000-0000-0000-000000000000';
const place = (start: number) => ({ source: 'attestationObject', start, end: start + 3 });
type Check = ReportedStatement['checks'][number];
const passed: Check = { code: 'signature', clause: 'WebAuthn L3 §8.2', status: 'passed', spans: [] };
const failed: Check = { ...passed, status: 'failed' };

function link(changes: Partial<ReportedChain['path'][number]>): ReportedChain['path'][number] {
  return { der: 'AQID', origin: 'presented', index: 0, validity: 'valid', signature: 'valid', ...changes };
}

const anchored: ReportedChain = {
  trusted: true,
  path: [
    link({}),
    link({ index: null, origin: 'known' }),
    link({ index: null, origin: 'anchor', signature: null }),
  ],
  anchor: { name: 'Root', origin: 'shipped' },
  checks: [],
};
const nowhere: ReportedChain = {
  trusted: false,
  path: [link({ signature: null })],
  anchor: null,
  checks: [{ ...failed, code: 'chain-anchor' }],
};

function statement(changes: Partial<ReportedStatement> = {}): ReportedStatement {
  return {
    fmt: 'packed',
    type: 'Basic',
    checks: [passed],
    presented: [{ span: place(10), der: 'AQID' }],
    chain: anchored,
    ...changes,
  };
}
const self = statement({ type: 'Self', presented: [], chain: null });
const none = statement({ fmt: 'none', type: 'None', presented: [], chain: null });

function report(one: ReportedStatement, parts: readonly ReportedStatement[] = []): AttestationReport {
  return {
    of: 'response',
    registrationId: 'one',
    statement: one,
    parts: [...parts],
    trust: 'not-chosen',
    judgedAt: 0,
    atRegistration: true,
  };
}

describe('the chain as it is drawn', () => {
  it('goes from the attestation certificate up to the root, and says where each one is from', () => {
    const { path, unused } = drawChain(statement());
    expect(path.map(({ role, origin, index }) => [role, origin, index])).toEqual([
      ['leaf', 'presented', 0],
      ['intermediate', 'known', undefined],
      ['anchor', 'anchor', undefined],
    ]);
    expect(path.map(({ span }) => span)).toEqual([place(10), undefined, undefined]);
    expect([...(path[0]?.der ?? [])]).toEqual([1, 2, 3]);
    expect(unused).toEqual([]);
  });

  it('ends where nobody is known to have issued the last one', () => {
    const chain = { ...nowhere, path: [link({}), link({ index: 1, signature: null })] };
    expect(drawChain(statement({ chain })).path.map(({ role }) => role)).toEqual(['leaf', 'top']);
  });

  it('is one certificate that is trusted as it is', () => {
    const chain = { ...anchored, path: [link({ signature: null })] };
    expect(drawChain(statement({ chain })).path.map(({ role }) => role)).toEqual(['anchor']);
  });

  it('keeps what was presented and is of no use', () => {
    const presented = [10, 20].map((start) => ({ span: place(start), der: 'BAUG' }));
    const { unused } = drawChain(statement({ presented }));
    expect(unused.map(({ index, span, validity }) => [index, span, validity])).toEqual([
      [1, place(20), undefined],
    ]);
  });
});

describe('trustReason', () => {
  it.each<[string, ReportedStatement, object]>([
    ['a chain up to a root', statement(), { code: 'trusted', anchor: 'Root' }],
    ['a chain that leads nowhere', statement({ chain: nowhere }), { code: 'nowhere', rule: 'chain-anchor' }],
    [
      'a chain to a root that breaks a rule',
      statement({ chain: { ...anchored, trusted: false, checks: [{ ...failed, code: 'chain-validity' }] } }),
      { code: 'broken', anchor: 'Root', rule: 'chain-validity' },
    ],
    [
      'a statement that does not hold, whatever its chain',
      statement({ checks: [passed, failed] }),
      { code: 'not-verified', rule: 'signature' },
    ],
    [
      'a statement that could not be decided',
      statement({ type: null, checks: [{ ...passed, status: 'not-evaluated' }] }),
      { code: 'not-verified', rule: 'signature' },
    ],
    ['a format that is not known', statement({ type: null, checks: [] }), { code: 'unknown-format' }],
    ['self attestation', self, { code: 'self' }],
    ['no attestation', none, { code: 'no-attestation' }],
  ])('%s', (_name, one, reason) => {
    expect(trustReason(one)).toEqual(reason);
  });
});

describe('modelTruth', () => {
  it.each<[string, string, AttestationReport | null, string | undefined, ModelCertainty]>([
    ['verified up to a root', hello, report(statement()), 'direct', 'attested'],
    ['verified, the root not known', hello, report(statement({ chain: nowhere })), 'direct', 'certified'],
    ['vouched for by its own key', hello, report(self), 'direct', 'self'],
    ['vouched for by nothing', hello, report(none), 'none', 'claimed'],
    ['a statement that does not hold', hello, report(statement({ checks: [failed] })), 'direct', 'refuted'],
    [
      'a compound statement with one part up to a root',
      hello,
      report(statement({ fmt: 'compound', presented: [], chain: null }), [self, statement()]),
      'direct',
      'attested',
    ],
    [
      'a compound statement with a part that does not hold',
      hello,
      report(statement({ fmt: 'compound' }), [self, statement({ checks: [failed] })]),
      'direct',
      'refuted',
    ],
    ['nobody knows what the relying party makes of it', hello, null, 'direct', 'open'],
    ['zero, and attestation was not asked for', zero, report(none), 'none', 'erased'],
    ['zero under indirect, where a client may erase it', zero, report(none), 'indirect', 'erased'],
    ['zero, and what was asked for is not known', zero, report(none), undefined, 'erased'],
    ['zero, although attestation was asked for', zero, report(none), 'direct', 'zero'],
    ['zero with a statement that nobody took out', zero, report(self), 'none', 'zero'],
    ['zero of a U2F key', zero, report(statement({ fmt: 'fido-u2f' })), 'direct', 'u2f'],
  ])('%s', (_name, aaguid, judged, asked, certainty) => {
    expect(modelTruth({ aaguid, report: judged, asked }).certainty).toBe(certainty);
  });

  it('names the list and its date', () => {
    expect(modelTruth({ aaguid: hello.toUpperCase(), report: null, asked: undefined })).toMatchObject({
      aaguid: hello,
      name: { name: 'Windows Hello', kind: 'named' },
      list: { date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), source: expect.stringContaining('aaguid') },
    });
  });
});

describe('attestationAsked', () => {
  it.each([
    ['{"attestation":"direct"}', 'direct'],
    ['{"publicKey":{"attestation":"indirect"}}', 'indirect'],
    ['{"challenge":"AAEC"}', 'none'],
    ['{"attestation":3}', 'none'],
    ['[', undefined],
    ['null', undefined],
  ])('%s', (options, asked) => {
    expect(attestationAsked(options)).toBe(asked);
  });
});
