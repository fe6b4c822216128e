import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountChoice, DesktopBridge } from '../../src/shared/contract/desktop-bridge.ts';
import { bridgeOf } from '../support/electron-double/bridge-of.ts';
import { subframeOf } from '../support/electron-double/page-actions.ts';
import { type DesktopApp, startDesktopApp } from '../support/electron-double/start-desktop-app.ts';

const alice = { credentialId: 'YWxpY2U', userHandle: 'MQ', name: 'alice', displayName: 'Alice' };
const bob = { credentialId: 'Ym9i', userHandle: 'Mg', name: 'bob' };

describe('the account picker', () => {
  let desktop: DesktopApp;
  let bridge: DesktopBridge;
  let choices: AccountChoice[];
  let ended: string[];

  beforeEach(async () => {
    desktop = await startDesktopApp();
    bridge = bridgeOf(desktop.contents());
    choices = [];
    ended = [];
    bridge.onAccountChoice((choice) => void choices.push(choice));
    bridge.onAccountChoiceEnded((requestId) => void ended.push(requestId));
  });
  afterEach(() => desktop.stop());

  const ask = (accounts = [alice, bob], frame = desktop.contents().mainFrame) =>
    desktop.contents().session.askForAccount({ relyingPartyId: 'localhost', accounts, frame });
  const askedId = () => {
    const [choice] = choices;
    if (choice === undefined) throw new Error('the page was not asked');
    return choice.requestId;
  };

  it('answers for the only account at once and does not ask', async () => {
    const request = ask([alice]);
    expect(await request.outcome).toBe(alice.credentialId);
    expect(request.calls).toEqual([alice.credentialId]);
    expect(choices).toEqual([]);
  });

  it('shows several accounts to the page and gives Electron the one that was chosen', async () => {
    const request = ask();
    expect(choices).toEqual([
      {
        requestId: askedId(),
        relyingPartyId: 'localhost',
        accounts: [alice, { ...bob, displayName: null }],
      },
    ]);
    expect(request.calls).toEqual([]);
    await bridge.chooseAccount(askedId(), bob.credentialId);
    expect(await request.outcome).toBe(bob.credentialId);
    expect(request.calls).toHaveLength(1);
    expect(ended).toEqual([askedId()]);
  });

  it('ends the ceremony when none of them is chosen', async () => {
    const request = ask();
    await bridge.chooseAccount(askedId(), null);
    expect(await request.outcome).toBe('NotAllowedError');
    expect(request.calls).toEqual([undefined]);
  });

  it('ends the ceremony when the page chooses what was not offered', async () => {
    const request = ask();
    await bridge.chooseAccount(askedId(), 'bWFsbG9yeQ');
    expect(await request.outcome).toBe('NotAllowedError');
    expect(request.calls).toEqual([undefined]);
  });

  it('ignores a second answer', async () => {
    const request = ask();
    await bridge.chooseAccount(askedId(), alice.credentialId);
    await bridge.chooseAccount(askedId(), bob.credentialId);
    expect(request.calls).toEqual([alice.credentialId]);
    expect(ended).toHaveLength(1);
  });

  it('leaves a request alone that another answer names', async () => {
    const request = ask();
    await bridge.chooseAccount('another-request', alice.credentialId);
    expect(request.calls).toEqual([]);
    await bridge.chooseAccount(askedId(), alice.credentialId);
    expect(request.calls).toEqual([alice.credentialId]);
  });

  it.each([
    ['the window is closed', () => desktop.window().close()],
    ['the page goes elsewhere', () => desktop.contents().commit(`${desktop.origin()}/other`)],
    ['the page crashes', () => desktop.contents().crash()],
  ])('ends the ceremony once when %s', async (_sentence, happen) => {
    const request = ask();
    happen();
    expect(await request.outcome).toBe('NotAllowedError');
    expect(request.calls).toEqual([undefined]);
  });

  it('ends a question that nobody answers when no ceremony can be waiting for it any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const request = ask();
    vi.advanceTimersByTime(599_000);
    expect(request.calls).toEqual([]);
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    expect(await request.outcome).toBe('NotAllowedError');
    expect(ended).toEqual([askedId()]);
  });

  it('ends an older question when a new ceremony asks', async () => {
    const first = ask();
    const second = ask();
    expect(first.calls).toEqual([undefined]);
    expect(second.calls).toEqual([]);
    expect(ended).toEqual([askedId()]);
  });

  it('shows the accounts of a frame inside the window too', async () => {
    const request = ask([alice, bob], subframeOf(desktop.contents(), desktop.origin()));
    await bridge.chooseAccount(askedId(), alice.credentialId);
    expect(await request.outcome).toBe(alice.credentialId);
  });

  it('ends a ceremony whose frame is gone or is not of this window', async () => {
    const { session } = desktop.contents();
    const lost = session.askForAccount({ relyingPartyId: 'localhost', accounts: [alice], frame: null });
    expect(lost.calls).toEqual([undefined]);
    const { WebFrameDouble } = await import('../support/electron-double/web-frame-double.ts');
    const strange = ask([alice, bob], new WebFrameDouble('https://example.com/', null));
    expect(strange.calls).toEqual([undefined]);
    expect(choices).toEqual([]);
  });

  it('stops telling a page that stopped listening', () => {
    const late: AccountChoice[] = [];
    const stop = bridge.onAccountChoice((choice) => void late.push(choice));
    stop();
    ask();
    expect(late).toEqual([]);
    expect(choices).toHaveLength(1);
  });
});
