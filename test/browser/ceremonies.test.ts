import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  createPasskey,
  openWorkbenchScreen,
  pick,
  selectedBytes,
  signInAs,
  useVirtualAuthenticator,
  type WorkbenchScreen,
} from '../support/workbench-screen.ts';

const flagsOfVerdict = ({ page }: WorkbenchScreen) =>
  page.getByRole('term').filter({ hasText: 'Flags' }).locator('xpath=following-sibling::dd').getByRole('img');

async function seen(locator: Locator): Promise<string> {
  await locator.waitFor();
  return ((await locator.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('a passkey of a platform authenticator', () => {
  it('is registered and used, and every flag, the counter and the bytes are on the screen without a reload', async () => {
    await using screen = await openWorkbenchScreen();
    const { page, list, verdict, tree } = screen;
    await page.getByRole('heading', { name: 'Register your first passkey' }).waitFor();
    await useVirtualAuthenticator(screen);

    await createPasskey(screen, 'alice');
    await page.getByRole('heading', { name: 'Accepted: a new passkey is stored' }).waitFor();
    expect(await flagsOfVerdict(screen).getAttribute('aria-label')).toBe(
      'UP set, UV set, BE set, BS set, AT set, ED not set',
    );
    expect(await list.getByRole('option').count()).toBe(1);

    // rpIdHash of the tree is what the bytes say, and both are SHA-256 of "localhost".
    await tree.getByRole('row', { name: /rpIdHash/ }).click();
    const expected = createHash('sha256').update('localhost').digest('hex').match(/../g)?.join(' ');
    await expect.poll(() => selectedBytes(screen)).toBe(expected);

    await signInAs(screen, 'alice');
    await page.getByRole('heading', { name: 'Accepted: the signature proves the passkey' }).waitFor();
    expect(await seen(list.getByRole('option').first())).toMatch(/Sign-in · alice.*count 1 → 2.*EdDSA/);
    expect(await list.getByRole('option').count()).toBe(2);

    // A click on the flags byte, offset 32 of authenticatorData, selects its field in the tree.
    await page.getByRole('tab', { name: 'authenticatorData' }).click();
    await screen.bytes.locator('td[data-offset="32"]').click();
    const row = tree.locator('tr[aria-selected="true"]');
    expect(await seen(row)).toMatch(/^flags.*0x1d/);

    await page.getByRole('button', { name: 'Passkeys' }).click();
    await page.getByRole('heading', { name: 'Passkeys', level: 1 }).waitFor();
    const cards = await seen(page.getByRole('main'));
    expect(cards).toMatch(/signCount\s*1 →\s*2/);
    expect(cards).toMatch(/Chromium virtual\s*claimed, not attested/);
    expect(await verdict.count()).toBe(1);
  });

  it('is still there, and signs in again, after the workbench and the browser were closed', async () => {
    const first = await openWorkbenchScreen();
    await useVirtualAuthenticator(first);
    await createPasskey(first, 'bob');
    await first.page.getByRole('heading', { name: /Accepted/ }).waitFor();
    await using screen = await first.restart();
    expect(await seen(screen.list.getByRole('option').first())).toMatch(/Registration · bob/);
    await screen.page.getByText('Real authenticators are switched off in this window').waitFor();
    await signInAs(screen, undefined);
    await screen.page.getByRole('heading', { name: 'Accepted: the signature proves the passkey' }).waitFor();
  });
});

describe('a passkey of a security key', () => {
  it('is registered with direct attestation and signs with an allow list and without one', async () => {
    await using screen = await openWorkbenchScreen();
    await useVirtualAuthenticator(screen, {
      kind: 'Security key',
      switchOff: ['New passkeys may be synced (BE)'],
    });
    await createPasskey(screen, 'carol', (form) => pick(form, 'attestation', 'direct'));
    await screen.page.getByRole('heading', { name: /Accepted/ }).waitFor();
    expect(await flagsOfVerdict(screen).getAttribute('aria-label')).toMatch(/BE not set, BS not set/);
    expect(await seen(screen.list.getByRole('option').first())).toMatch(/packed/);
    expect(await screen.tree.getByRole('row', { name: /x5c/ }).count()).toBeGreaterThan(0);
    await signInAs(screen, 'carol');
    await screen.page.getByRole('heading', { name: 'Accepted: the signature proves the passkey' }).waitFor();
    await signInAs(screen, undefined);
    await screen.list.getByText('count 2 → 3').waitFor();
    await screen.page.getByRole('heading', { name: 'Accepted: the signature proves the passkey' }).waitFor();
  });

  it('that cannot verify users leaves UV at 0, and refuses where user verification is required', async () => {
    await using screen = await openWorkbenchScreen();
    await useVirtualAuthenticator(screen, { kind: 'Security key', userVerification: 'Cannot' });
    await createPasskey(screen, 'dan');
    await screen.page.getByRole('heading', { name: /A security key that cannot verify users/ }).waitFor();
    await createPasskey(screen, 'dan', (form) => pick(form, 'residentKey', 'discouraged'));
    await screen.page.getByRole('heading', { name: /Accepted/ }).waitFor();
    expect(await flagsOfVerdict(screen).getAttribute('aria-label')).toMatch(/^UP set, UV not set/);
    await signInAs(screen, 'dan', (form) => pick(form, 'userVerification', 'required'));
    await screen.page.getByRole('heading', { name: 'Refused by the client: NotAllowedError' }).waitFor();
  });

  it('that is excluded refuses with InvalidStateError, and the screen says why', async () => {
    await using screen = await openWorkbenchScreen();
    await useVirtualAuthenticator(screen);
    await createPasskey(screen, 'erin');
    await screen.page.getByRole('heading', { name: /Accepted/ }).waitFor();
    await createPasskey(screen, 'erin');
    await screen.page.getByRole('heading', { name: 'Refused by the client: InvalidStateError' }).waitFor();
    expect(await screen.page.getByRole('region', { name: 'What may lie behind it' }).count()).toBe(1);
    expect(await screen.list.getByRole('option').count()).toBe(2);
  });
});

describe('a ceremony that nobody answers', () => {
  it('ends as cancelled when the person cancels, and is in the list', async () => {
    await using screen = await openWorkbenchScreen();
    await useVirtualAuthenticator(screen, { switchOff: ['Somebody touches it (UP)'] });
    await createPasskey(screen, 'frank');
    await screen.page.getByRole('heading', { name: 'Waiting for the authenticator…' }).waitFor();
    await screen.page.keyboard.press('Escape');
    await screen.page.getByRole('heading', { name: 'Cancelled: you stopped the request' }).waitFor();
    expect(await seen(screen.list.getByRole('option').first())).toMatch(/Registration · frank.*AbortError/);
  });

  it('ends by the page’s own timer as TimeoutError', async () => {
    await using screen = await openWorkbenchScreen();
    await useVirtualAuthenticator(screen, { switchOff: ['Somebody touches it (UP)'] });
    await createPasskey(screen, 'grace', async (form) => {
      await form.getByText('Advanced').click();
      await form.getByLabel('timeout').fill('1');
    });
    await screen.page.getByRole('heading', { name: 'Refused by the client: TimeoutError' }).waitFor();
  });
});

describe('a request for a foreign RP ID', () => {
  it('is refused by the client with SecurityError, which the screen shows as it came', async () => {
    await using screen = await openWorkbenchScreen();
    await useVirtualAuthenticator(screen);
    await createPasskey(screen, 'heidi', async (form) => {
      await form.getByText('Advanced').click();
      await form.getByLabel('rpId').fill('example.com');
    });
    await screen.page.getByRole('heading', { name: 'Refused by the client: SecurityError' }).waitFor();
    expect(await seen(screen.page.getByRole('main'))).toMatch(/not a registrable domain suffix/);
  });
});

describe('a passkey whose counter fell', () => {
  it('is rejected, stands out among the passkeys, and leads to that sign-in', async () => {
    await using screen = await openWorkbenchScreen();
    const { page } = screen;
    await useVirtualAuthenticator(screen);
    await createPasskey(screen, 'mallory');
    await page.getByRole('heading', { name: /Accepted/ }).waitFor();
    await page.route('**/api/authentication/*/response', (route) =>
      route.continue({ postData: withSignCount(route.request().postData() ?? '', 0) }),
    );
    await signInAs(screen, 'mallory');
    await page.getByRole('heading', { name: /Rejected/ }).waitFor();
    await page.getByRole('button', { name: 'Passkeys' }).click();
    await page.getByText('The last answer counted 0 after 1: the counter fell.').waitFor();
    await page.getByRole('button', { name: 'Show that sign-in' }).click();
    await page.getByRole('heading', { name: /Rejected/ }).waitFor();
  });
});

/** The body of a response whose authenticator data says another counter: bytes 33 to 36. */
function withSignCount(body: string, signCount: number): string {
  const answer = JSON.parse(body);
  const authenticatorData = Buffer.from(answer.credential.response.authenticatorData, 'base64url');
  authenticatorData.writeUInt32BE(signCount, 33);
  answer.credential.response.authenticatorData = authenticatorData.toString('base64url');
  return JSON.stringify(answer);
}

describe('an answer that is not JSON', () => {
  it('is shown as the rejected ceremony that it is, without a notice', async () => {
    await using screen = await openWorkbenchScreen();
    const { page, list } = screen;
    await useVirtualAuthenticator(screen);
    await page.route('**/api/registration/*/response', (route) =>
      route.continue({ postData: '{"credential": ' }),
    );
    await createPasskey(screen, 'ivan');
    await page.getByRole('heading', { name: 'Rejected: the answer is not JSON' }).waitFor();
    expect(await seen(list.getByRole('option', { selected: true }))).toMatch(/broken JSON/);
    expect(await page.getByRole('region', { name: 'Notices' }).textContent()).toBe('');
  });

  it('is shown with its bytes, where it is no text either', async () => {
    await using screen = await openWorkbenchScreen();
    const { page } = screen;
    await useVirtualAuthenticator(screen);
    await page.route('**/api/registration/*/response', (route) =>
      route.continue({ postData: Buffer.from([0x7b, 0xff, 0xfe]) }),
    );
    await createPasskey(screen, 'niaj');
    await page.getByRole('heading', { name: 'Rejected: the answer is not JSON' }).waitFor();
    expect(await seen(page.getByRole('region', { name: 'Bytes received' }))).toMatch(/7b ff fe/);
    expect(await seen(page.getByRole('region', { name: 'Answer received' }))).toMatch(/3 bytes/);
  });
});

/** The relying party gets and judges the first response, but its answer is lost on the way back to the page. */
async function loseFirstAnswer(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.once('Fetch.requestPaused', async ({ requestId }) => {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
    await session.detach();
  });
  const urlPattern = '*/api/registration/*/response';
  await session.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
}

describe('an answer that the relying party got, though the page never heard so', () => {
  it('is shown with its verdict, and not offered to be sent again', async () => {
    await using screen = await openWorkbenchScreen();
    const { page } = screen;
    await useVirtualAuthenticator(screen);
    await loseFirstAnswer(page);
    await createPasskey(screen, 'judy');
    await page.getByRole('heading', { name: 'Accepted: a new passkey is stored' }).waitFor();
    // The page has dealt with the failure once it takes another ceremony.
    const create = page.getByRole('button', { name: 'Create a passkey' });
    await expect.poll(() => create.isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Send again' }).count()).toBe(0);
  });
});

describe('an answer that is sent twice', () => {
  it('is listed as a replay, which leads to the ceremony it repeats', async () => {
    await using screen = await openWorkbenchScreen();
    const { page, list } = screen;
    await useVirtualAuthenticator(screen);
    const sent = page.waitForRequest('**/api/registration/*/response');
    await createPasskey(screen, 'judy');
    await page.getByRole('heading', { name: 'Accepted: a new passkey is stored' }).waitFor();
    const request = await sent;
    await page.evaluate(
      ([url, body]) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      [request.url(), request.postData() ?? ''] as const,
    );
    await list.getByRole('option', { name: /challenge used twice/ }).click();
    await page.getByRole('heading', { name: 'Rejected: this challenge was answered before' }).waitFor();
    await page.getByRole('button', { name: 'Show the ceremony it repeats' }).click();
    await page.getByRole('heading', { name: 'Accepted: a new passkey is stored' }).waitFor();
  });
});
