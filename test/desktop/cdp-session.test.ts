import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultAuthenticatorChoice } from '../../src/main/virtual-authenticators/default-authenticator-choice.ts';
import { askRelyingParty } from '../support/electron-double/ask-relying-party.ts';
import { type DesktopApp, startDesktopApp } from '../support/electron-double/start-desktop-app.ts';

describe('the CDP session of the window', () => {
  let desktop: DesktopApp;
  beforeEach(async () => {
    desktop = await startDesktopApp();
    await chooseVirtual(desktop);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await desktop.stop();
  });

  const pageDebugger = () => desktop.contents().debugger;
  const oneAuthenticatorAgain = () =>
    vi.waitFor(() => expect(pageDebugger().virtualAuthenticators.size).toBe(1));

  it('gives the page a virtual authenticator when the workbench is told to', () => {
    expect(pageDebugger().attachments).toBe(1);
    expect(pageDebugger().commands.map(({ method }) => method)).toContain('WebAuthn.enable');
    expect(pageDebugger().virtualAuthenticators.size).toBe(1);
  });

  it('is attached again after a detach, and the virtual authenticator is back', async () => {
    pageDebugger().detach();
    expect(pageDebugger().virtualAuthenticators.size).toBe(0);
    await oneAuthenticatorAgain();
    expect(pageDebugger().attachments).toBe(2);
  });

  it('is renewed after DevTools were closed, which took the virtual authenticator away', async () => {
    desktop.contents().closeDevTools();
    await oneAuthenticatorAgain();
    expect(pageDebugger().attachments).toBe(2);
  });

  it('waits for a page after a crash, and is then attached again', async () => {
    desktop.contents().crash();
    await nextTurn();
    expect(pageDebugger().isAttached()).toBe(false);
    desktop.contents().commit(`${desktop.origin()}/`);
    await oneAuthenticatorAgain();
  });

  it('stays away from a window that is closed', async () => {
    const closed = pageDebugger();
    desktop.window().close();
    await desktop.app.exited;
    expect(closed.isAttached()).toBe(false);
    expect(closed.attachments).toBe(1);
  });

  it('that cannot be attached is told, and the window lives on', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    pageDebugger().refusesNextAttach = true;
    pageDebugger().detach();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(desktop.app.exitCode).toBeUndefined();
    desktop.contents().commit(`${desktop.origin()}/`);
    await oneAuthenticatorAgain();
  });
});

describe('a session over Electron’s debugger', () => {
  it('passes on the events it was asked for, until it is told to stop or has ended', async () => {
    const { DebuggerDouble } = await import('../support/electron-double/debugger-double.ts');
    const { attachDebuggerCdpSession } = await import('../../src/main/desktop/debugger-cdp-session.ts');
    const double = new DebuggerDouble();
    const session = attachDebuggerCdpSession(double);
    const seen: unknown[] = [];
    let ends = 0;
    const stop = session.on('WebAuthn.credentialAdded', (params) => void seen.push(params));
    session.onDetached(() => {
      ends += 1;
    });
    double.emit('message', {}, 'WebAuthn.credentialAdded', 1, '');
    double.emit('message', {}, 'WebAuthn.credentialAsserted', 2, '');
    stop();
    double.emit('message', {}, 'WebAuthn.credentialAdded', 3, '');
    expect(seen).toEqual([1]);

    double.detach();
    double.attach();
    expect(ends).toBe(1);
    await expect(session.send('WebAuthn.enable')).rejects.toThrow('has ended');
    double.detach();
    expect(ends).toBe(1);
  });
});

/** As the page does it: pair with the code of the link it was loaded from, then switch. */
async function chooseVirtual(desktop: DesktopApp): Promise<void> {
  const { hash, origin } = new URL(desktop.contents().mainFrame.url);
  const code = new URLSearchParams(hash.slice(1)).get('pair') ?? hash.slice(1);
  const paired = await askRelyingParty(`${origin}/api/session`, { method: 'POST', json: { code } });
  expect(paired.status).toBe(200);
  const json = { ...defaultAuthenticatorChoice, mode: 'virtual' };
  const { cookie } = paired;
  const chosen = await askRelyingParty(`${origin}/api/authenticator`, { method: 'PUT', json, cookie });
  expect(chosen.status, chosen.body).toBe(200);
}
