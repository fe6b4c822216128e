import { preventableEvent } from './preventable-event.ts';
import type { WebContentsDouble } from './web-contents-double.ts';
import { WebFrameDouble } from './web-frame-double.ts';

// What a page does to its walls, in the words of the events that Electron raises for it.

type Verdict = 'allowed' | 'denied';

/** A link, a form or a script leads the main frame elsewhere. Both events come; either can stop it. */
export function pageNavigates(contents: WebContentsDouble, url: string): Verdict {
  const details = preventableEvent({ url, isMainFrame: true, isSameDocument: false });
  contents.emit('will-navigate', details);
  if (!details.defaultPrevented) contents.emit('will-frame-navigate', details);
  return details.defaultPrevented ? 'denied' : 'allowed';
}

/** For a frame below the main frame only `will-frame-navigate` comes (documentation of `will-navigate`). */
export function subframeNavigates(contents: WebContentsDouble, url: string): Verdict {
  const details = preventableEvent({ url, isMainFrame: false, isSameDocument: false });
  contents.emit('will-frame-navigate', details);
  return details.defaultPrevented ? 'denied' : 'allowed';
}

export function serverRedirects(contents: WebContentsDouble, url: string): Verdict {
  const details = preventableEvent({ url, isMainFrame: true, isSameDocument: false });
  contents.emit('will-redirect', details);
  return details.defaultPrevented ? 'denied' : 'allowed';
}

export function pageOpensWindow(contents: WebContentsDouble, url: string): Verdict {
  return contents.windowOpenHandler({ url }).action === 'deny' ? 'denied' : 'allowed';
}

export function pageAttachesWebview(contents: WebContentsDouble): Verdict {
  const event = preventableEvent({});
  contents.emit('will-attach-webview', event, {}, { src: 'https://example.com/' });
  return event.defaultPrevented ? 'denied' : 'allowed';
}

export function subframeOf(contents: WebContentsDouble, url: string): WebFrameDouble {
  return new WebFrameDouble(url, contents.mainFrame);
}
