import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttestationReport,
  attestationAnswerSchema,
} from '../../src/shared/contract/attestation-report.ts';
import { importedBatchSchema } from '../../src/shared/contract/import.ts';
import { answerWithVector, findOwnVector, rootsOf } from '../support/answer-with-vector.ts';
import { makeTestFolders, openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient } from '../support/relying-party-client.ts';
import { authenticate, register } from '../support/software-authenticator.ts';

const packed = 'own-packed-basic-reg';
let test: TestWorkbench;
let client: Client;
beforeAll(async () => {
  test = await openTestWorkbench(undefined, makeTestFolders(rootsOf([packed])));
  client = await pairClient(test.workbench);
});
afterAll(() => test[Symbol.asyncDispose]());

async function reportOf(ceremonyId: string): Promise<AttestationReport | null> {
  const { status, text } = await client.send(`/api/ceremonies/${ceremonyId}/attestation`);
  expect(status).toBe(200);
  return attestationAnswerSchema.parse(JSON.parse(text)).report;
}

describe('the attestation of a ceremony', () => {
  it('is reported with its chain up to the root, at the time that it was received', async () => {
    const { id, receivedAt } = await answerWithVector(client, packed);
    const report = await reportOf(id);
    expect(report).toMatchObject({ of: 'response', trust: 'not-chosen', atRegistration: true, parts: [] });
    expect(report?.judgedAt).toBe(receivedAt);
    const { type, checks, presented, chain } = report?.statement ?? {};
    expect(type).toBe('BasicOrAttCA');
    expect(checks?.map(({ code, status }) => [code, status])).toContainEqual(['signature', 'passed']);
    expect(chain).toMatchObject({
      trusted: true,
      anchor: { name: `Root 0 of ${packed}`, origin: 'shipped' },
    });
    expect(chain?.path.map(({ origin }) => origin)).toEqual([
      ...(presented ?? []).map(() => 'presented'),
      'anchor',
    ]);
    expect(chain?.path.map(({ der }) => der).slice(0, -1)).toEqual(presented?.map(({ der }) => der));
    expect(chain?.path.map(({ signature }) => signature)).toEqual([
      ...(presented ?? []).map(() => 'valid'),
      null,
    ]);
  });

  it('leads nowhere where no root is known for its format', async () => {
    const { id } = await answerWithVector(client, 'own-android-key-reg');
    const report = await reportOf(id);
    expect(report?.statement.chain).toMatchObject({ trusted: false, anchor: null });
    expect(report?.statement.type).toBe('Basic');
  });

  it('is reported part by part where it is compound, each part with its own chain', async () => {
    const { id } = await answerWithVector(client, 'own-compound-android-key-reg');
    const report = await reportOf(id);
    expect(report?.statement).toMatchObject({ fmt: 'compound', chain: null });
    expect(report?.parts.map(({ fmt, chain }) => [fmt, chain?.path[0]?.origin])).toEqual([
      ['packed', undefined],
      ['android-key', 'presented'],
    ]);
  });

  it('is that of the registration for a sign-in, at the time of that registration', async () => {
    const begun = await client.begin('registration', { userName: 'ada', attestation: 'direct' });
    const { credential, response } = register(begun.options, {
      origin: client.origin,
      attestation: 'packed',
    });
    const registered = await client.answer('registration', begun.ceremonyId, { credential: response });
    const { ceremonyId, options } = await client.begin('authentication', { userName: 'ada' });
    await client.answer('authentication', ceremonyId, {
      credential: authenticate(options, credential, { origin: client.origin, signCount: 1 }),
    });
    const report = await reportOf(ceremonyId);
    expect(report).toMatchObject({
      of: 'record',
      atRegistration: true,
      statement: { fmt: 'packed', type: 'Self' },
    });
    expect(report?.registrationId).toBe(registered.id);
    expect(report?.judgedAt).toBe((await client.state()).passkeys[0]?.createdAt);
    expect((await reportOf(registered.id))?.statement).toEqual(report?.statement);
  });

  it('is nothing where there is nothing to judge', async () => {
    const begun = await client.begin('registration', { userName: 'grace' });
    expect(await reportOf(begun.ceremonyId)).toBeNull();
    await client.post(`/api/registration/${begun.ceremonyId}/response`, { credential: { id: 'x' } });
    expect(await reportOf(begun.ceremonyId)).toBeNull();
    expect(errorCode(await client.send('/api/ceremonies/none/attestation'))).toBe('unknown-ceremony');
  });
});

describe('the attestation of a ceremony that is not kept', () => {
  it('is reported from the text, for now where the text tells no time', async () => {
    const text = JSON.stringify(findOwnVector(packed).response);
    const reply = await client.post('/api/inspection/attestation', { text });
    const { report } = attestationAnswerSchema.parse(JSON.parse(reply.text));
    expect(report).toMatchObject({ registrationId: 'not-kept', atRegistration: false });
    expect(report?.statement.chain?.trusted).toBe(true);
    const { id } = await importText(text);
    expect((await reportOf(id))?.statement.chain?.path).toEqual(report?.statement.chain?.path);
  });

  async function importText(text: string) {
    const { importId } = JSON.parse((await client.post('/api/imports', {})).text);
    const reply = await client.post(`/api/imports/${importId}/batches`, { number: 0, items: [text] });
    return importedBatchSchema.parse(JSON.parse(reply.text)).kept[0] ?? { id: '' };
  }
});
