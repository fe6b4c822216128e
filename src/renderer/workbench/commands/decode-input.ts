import { decodeUtf8 } from '../../../shared/bytes/decode-utf-8.ts';
import { useDecodeInput } from '../state/decode-input.ts';
import { useView } from '../state/view.ts';

/** More than this makes a text field slow; it is shown as a file instead. */
export const longestTyped = 200_000;
/** More than any structure, and as much as a page takes apart within a few seconds. */
export const largestDecoded = 8 * 1024 * 1024;

/** Goes to the Decode view with the caret in its box. */
export function openDecode(): void {
  useDecodeInput.getState().boxAsked();
  useView.getState().placeChosen('decode');
}

/** Takes a text apart. */
export function decodeText(text: string, name = 'text'): void {
  const { textTyped, fileTaken } = useDecodeInput.getState();
  if (text.length <= longestTyped) textTyped(text);
  else fileTaken(name, new TextEncoder().encode(text));
  useView.getState().placeChosen('decode');
}

/** Takes bytes apart; what is text is shown as such. */
export function decodeBytes(bytes: Uint8Array, name: string): void {
  const text = bytes.length <= longestTyped ? decodeUtf8(bytes) : undefined;
  const isText = text !== undefined && !text.includes('\0');
  if (isText) decodeText(text);
  else {
    useDecodeInput.getState().fileTaken(name, bytes);
    useView.getState().placeChosen('decode');
  }
}

/** Reads a file and takes it apart. */
export async function decodeFile(file: File): Promise<void> {
  const { fileRefused } = useDecodeInput.getState();
  useView.getState().placeChosen('decode');
  if (file.size > largestDecoded) {
    fileRefused(file.name, 'too-large');
    return;
  }
  try {
    decodeBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    fileRefused(file.name, 'unreadable');
  }
}

/** Lets the system ask which file to decode. */
export function chooseFileToDecode(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void decodeFile(file);
  });
  input.click();
}
