import { type CopySubject, useCopying, type WindowPoint } from '../state/copying.ts';

/** Offers the formats that the subject has, at a point of the window. */
export function openCopyMenu(subject: CopySubject, at: WindowPoint): void {
  useCopying.getState().menuOpened(subject, at);
}

/** Puts a text on the clipboard and says as what; `format` is its name in the reader's words. */
export async function copyText(text: string, format: string): Promise<void> {
  const { textCopied } = useCopying.getState();
  try {
    await navigator.clipboard.writeText(text);
    textCopied(format, true);
  } catch {
    textCopied(format, false);
  }
}
