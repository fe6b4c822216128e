import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientFacts } from '../support/client-facts.ts';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, pairClient } from '../support/relying-party-client.ts';
import { authenticate, flag, register, type SoftwareAlgorithm } from '../support/software-authenticator.ts';

let test: TestWorkbench;
let client: Client;
beforeAll(async () => {
  test = await openTestWorkbench();
  client = await pairClient(test.workbench);
});
afterAll(() => test[Symbol.asyncDispose]());

describe('a registration', () => {
  const cases: [string, SoftwareAlgorithm, 'none' | 'packed'][] = [
    ['ES256 without attestation', -7, 'none'],
    ['ES256 with self attestation', -7, 'packed'],
    ['EdDSA without attestation', -8, 'none'],
    ['EdDSA with self attestation', -8, 'packed'],
    ['RS256 without attestation', -257, 'none'],
    ['RS256 with self attestation', -257, 'packed'],
  ];
  it.each(cases)('is accepted with %s, and the passkey signs in', async (_name, alg, attestation) => {
    const userName = `user ${alg} ${attestation}`;
    const begun = await client.begin('registration', { userName, attestation: 'direct' });
    const { credential, response } = register(begun.options, { origin: client.origin, alg, attestation });
    const registered = await client.answer('registration', begun.ceremonyId, { credential: response });
    expect(registered).toMatchObject({ status: 'accepted', rejection: null, fmt: attestation, alg });
    expect(registered.libraryVerdict).toMatchObject({ library: '@simplewebauthn/server', verified: true });
    expect(registered.libraryVerdict?.version).toMatch(/^\d+\.\d+\.\d+$/);

    const signIn = await client.begin('authentication', { userName });
    const assertion = authenticate(signIn.options, credential, { origin: client.origin, signCount: 1 });
    const signedIn = await client.answer('authentication', signIn.ceremonyId, { credential: assertion });
    expect(signedIn).toMatchObject({ status: 'accepted', rejection: null, failedStep: null });
  });

  it('stores the credential record with everything the specification names, and what the workbench knows', async () => {
    const begun = await client.begin('registration', { userName: 'grace', displayName: 'Grace' });
    const { credential, response } = register(begun.options, {
      origin: client.origin,
      flags: flag.UP | flag.UV | flag.BE | flag.BS,
      signCount: 4,
    });
    const detail = await client.answer('registration', begun.ceremonyId, {
      credential: response,
      clientFacts,
    });
    const record = {
      type: 'public-key',
      id: credential.id.toString('base64url'),
      publicKey: credential.coseKey.toString('base64url'),
      signCount: 4,
      uvInitialized: true,
      transports: ['internal', 'hybrid'],
      backupEligible: true,
      backupState: true,
      attestationObject: response.response.attestationObject,
      attestationClientDataJSON: response.response.clientDataJSON,
      rpId: 'localhost',
    };
    expect(detail).toMatchObject({ recordBefore: null, recordAfter: record, clientFacts, elapsed: 123.5 });
    const passkey = (await client.state()).passkeys.find((each) => each.record.id === record.id);
    expect(passkey).toMatchObject({
      record,
      userName: 'grace',
      displayName: 'Grace',
      name: 'grace',
      platform: 'Linux',
      alg: -7,
      fmt: 'none',
      aaguid: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
      attachment: 'platform',
      lastUsedAt: null,
      enabled: true,
      previous: null,
      userHandle: credential.userHandle,
    });
  });

  it('keeps the options and the body exactly as they crossed the wire', async () => {
    const begun = await client.begin('registration', { hints: ['hybrid', 'security-key'] });
    const { response } = register(begun.options, { origin: client.origin });
    const body = `{ "credential":${JSON.stringify(response)} ,\n "extra": "stays" }`;
    const path = `/api/registration/${begun.ceremonyId}/response`;
    await client.send(path, { method: 'POST', body });
    const detail = await client.ceremony(begun.ceremonyId);
    expect(detail.options).toBe(JSON.stringify(begun.options));
    expect(detail.body).toBe(body);
    expect(detail.bodyLength).toBe(Buffer.byteLength(body));
    expect(begun.options).toMatchObject({
      hints: ['hybrid', 'security-key'],
      pubKeyCredParams: [{ alg: -8 }, { alg: -7 }, { alg: -257 }],
      rp: { id: 'localhost' },
      excludeCredentials: [],
    });
  });

  it('names the passkeys of a user apart, also after one of them was removed', async () => {
    const add = async () => {
      const begun = await client.begin('registration', { userName: 'mei' });
      const { response } = register(begun.options, { origin: client.origin });
      await client.answer('registration', begun.ceremonyId, { credential: response });
      return response.id;
    };
    const first = await add();
    await add();
    await add();
    await client.send(`/api/passkeys/${first}`, { method: 'DELETE' });
    await add();
    await add();
    const passkeys = (await client.state()).passkeys.filter(({ userName }) => userName === 'mei');
    expect(passkeys.map(({ name }) => name)).toEqual(['mei 4', 'mei', 'mei 3', 'mei 2']);
  });

  it('sends an RP ID and an attestation conveyance on as they were asked for', async () => {
    const begun = await client.begin('registration', { rpId: 'not a host', attestation: 'indirect' });
    expect(begun.options).toMatchObject({ rp: { id: 'not a host' }, attestation: 'indirect' });
  });

  it('keeps one user handle of 32 bytes for a user name, and never repeats a challenge', async () => {
    const first = await client.begin('registration', { userName: 'twice' });
    const second = await client.begin('registration', { userName: 'twice' });
    const { user, challenge } = first.options as { user: { id: string }; challenge: string };
    expect(second.options).toMatchObject({ user: { id: user.id } });
    expect(Buffer.from(user.id, 'base64url')).toHaveLength(32);
    expect(Buffer.from(challenge, 'base64url')).toHaveLength(32);
    expect(second.options.challenge).not.toBe(challenge);
  });
});

describe('a sign-in', () => {
  it('moves the counter and the backup state, and keeps what they were', async () => {
    const begun = await client.begin('registration', { userName: 'counter' });
    const flags = flag.UP | flag.UV | flag.BE;
    const { credential, response } = register(begun.options, { origin: client.origin, flags, signCount: 7 });
    await client.answer('registration', begun.ceremonyId, { credential: response });

    const signIn = await client.begin('authentication');
    expect(signIn.options.allowCredentials ?? []).toEqual([]);
    const assertion = authenticate(signIn.options, credential, {
      origin: client.origin,
      flags: flags | flag.BS,
      signCount: 9,
    });
    const detail = await client.answer('authentication', signIn.ceremonyId, { credential: assertion });
    expect(detail).toMatchObject({
      status: 'accepted',
      signCountBefore: 7,
      signCount: 9,
      recordBefore: { signCount: 7, backupState: false },
      recordAfter: { signCount: 9, backupState: true, backupEligible: true },
    });
    const passkey = (await client.state()).passkeys.find(({ userName }) => userName === 'counter');
    expect(passkey).toMatchObject({
      record: { signCount: 9, backupState: true },
      previous: { signCount: 7, backupEligible: true, backupState: false },
    });
    expect(passkey?.lastUsedAt).toBeGreaterThan(0);
  });

  it('is accepted on the plain listener too, with its own origin and cookie', async () => {
    const plain = await pairClient(test.workbench, { transport: 'http' });
    const begun = await plain.begin('registration', { userName: 'plain' });
    const { response } = register(begun.options, { origin: test.workbench.plainOrigin });
    const detail = await plain.answer('registration', begun.ceremonyId, { credential: response });
    expect(detail).toMatchObject({ status: 'accepted', origin: test.workbench.plainOrigin });
  });
});

describe('a refusal', () => {
  it('is a result with its name, its message and what the client said of itself', async () => {
    const begun = await client.begin('registration');
    const refusal = { name: 'NotAllowedError', message: 'The operation was not allowed.', cancelled: true };
    const detail = await client.answer('registration', begun.ceremonyId, { refusal, clientFacts });
    expect(detail).toMatchObject({
      status: 'refused',
      refusalName: 'NotAllowedError',
      refusal,
      clientFacts,
      libraryVerdict: null,
      steps: [],
    });
  });
});
