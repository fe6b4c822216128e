import { app, type WebContents } from 'electron';

/** Keeps every page that this process may ever show on our origin. Call it before the first window. */
export function raiseNavigationWalls(origin: string): void {
  app.on('web-contents-created', (_event, contents) => wallIn(contents, origin));
}

function wallIn(contents: WebContents, origin: string): void {
  const stayOnOrigin = (navigation: { readonly url: string; preventDefault(): void }) => {
    if (!isOn(origin, navigation.url)) navigation.preventDefault();
  };
  contents.on('will-navigate', stayOnOrigin);
  contents.on('will-frame-navigate', stayOnOrigin);
  contents.on('will-redirect', stayOnOrigin);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Compares parsed origins: `https://localhost:8443.example.com` begins like ours. A blob has our origin, but is no page of ours. */
function isOn(origin: string, url: string): boolean {
  const target = URL.parse(url);
  return target?.protocol === 'https:' && target.origin === origin;
}
