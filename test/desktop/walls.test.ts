import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  pageAttachesWebview,
  pageNavigates,
  pageOpensWindow,
  serverRedirects,
  subframeNavigates,
} from '../support/electron-double/page-actions.ts';
import { type DesktopApp, startDesktopApp } from '../support/electron-double/start-desktop-app.ts';

describe('the walls around the page', () => {
  let desktop: DesktopApp;
  let ports: string;
  beforeAll(async () => {
    desktop = await startDesktopApp();
    ports = new URL(desktop.origin()).port;
  });
  afterAll(() => desktop.stop());

  const foreign = [
    ['another site', () => 'https://example.com/'],
    ['a site whose name begins like ours', () => `https://localhost.example.com:${ports}/`],
    ['a user name that looks like our origin', () => `https://localhost:${ports}@example.com/`],
    ['another port of localhost', () => 'https://localhost:1/'],
    ['our port without TLS', () => `http://localhost:${ports}/`],
    ['our port at 127.0.0.1', () => `https://127.0.0.1:${ports}/`],
    ['a file', () => 'file:///etc/passwd'],
    ['a data URL', () => 'data:text/html,hello'],
    ['a blob of our own origin', () => `blob:${desktop.origin()}/4d2c`],
    ['a script', () => 'javascript:alert(1)'],
    ['no URL at all', () => ''],
  ] as const;

  it.each(foreign)('keep the page, its frames and its redirects away from %s', (_name, url) => {
    expect(pageNavigates(desktop.contents(), url())).toBe('denied');
    expect(subframeNavigates(desktop.contents(), url())).toBe('denied');
    expect(serverRedirects(desktop.contents(), url())).toBe('denied');
  });

  it('let it go anywhere on our own origin', () => {
    const url = `${desktop.origin()}/site/?a=b#c`;
    expect(pageNavigates(desktop.contents(), url)).toBe('allowed');
    expect(subframeNavigates(desktop.contents(), url)).toBe('allowed');
    expect(serverRedirects(desktop.contents(), url)).toBe('allowed');
  });

  it('let no window open, not even on our own origin', () => {
    expect(pageOpensWindow(desktop.contents(), 'https://example.com/')).toBe('denied');
    expect(pageOpensWindow(desktop.contents(), desktop.origin())).toBe('denied');
    expect(desktop.opened).toEqual([]);
  });

  it('let no webview in', () => {
    expect(pageAttachesWebview(desktop.contents())).toBe('denied');
  });
});
