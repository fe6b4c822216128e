import { useView } from '../state/view.ts';
import { decodeFile, decodeText } from './decode-input.ts';
import { importFiles } from './import-ceremonies.ts';

/** Takes files and texts wherever they are dropped or pasted in the window; the returned function stops it. */
export function listenForFiles(onHover: (hovering: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isOffered = ({ dataTransfer }: DragEvent) =>
    dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') === true && !isInDialog();
  const onDragOver = (event: DragEvent) => {
    if (event.defaultPrevented || !isOffered(event) || isTyping(event.target, event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    onHover(true);
  };
  const onDrop = (event: DragEvent) => {
    onHover(false);
    if (event.defaultPrevented || !isOffered(event) || isTyping(event.target, event)) return;
    event.preventDefault();
    void takeData(event.dataTransfer);
  };
  const onPaste = (event: ClipboardEvent) => {
    const hasFiles = (event.clipboardData?.files.length ?? 0) > 0;
    if (event.defaultPrevented || isInDialog() || (!hasFiles && isTyping(event.target))) return;
    event.preventDefault();
    void takeData(event.clipboardData);
  };
  document.addEventListener('dragover', onDragOver, { signal });
  document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && onHover(false), {
    signal,
  });
  document.addEventListener('drop', onDrop, { signal });
  document.addEventListener('paste', onPaste, { signal });
  return () => stop.abort();
}

async function takeData(data: DataTransfer | null): Promise<void> {
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text/plain') ?? '';
  const [first] = files;
  if (useView.getState().place === 'decode') {
    if (first !== undefined) await decodeFile(first);
    else if (text.trim() !== '') decodeText(text);
  } else if (files.length > 0) await importFiles(files);
  else if (text.trim() !== '') await takeText(text);
}

/** A text that holds ceremonies is imported; any other is taken apart. */
async function takeText(text: string): Promise<void> {
  const { recognizeInput } = await import('../../../shared/recognize/recognize-input.ts');
  const { kind } = recognizeInput(text);
  const holdsCeremonies =
    kind === 'ceremony-file' ||
    kind === 'registration-response' ||
    kind === 'authentication-response' ||
    kind === 'list';
  if (holdsCeremonies) await importFiles([new File([text], 'pasted.json')]);
  else decodeText(text);
}

function isInDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Text for a field is the field's own; a file is not. */
function isTyping(
  target: EventTarget | null,
  { dataTransfer }: Pick<DragEvent, 'dataTransfer'> = noData,
): boolean {
  return (
    dataTransfer?.types.includes('Files') !== true &&
    target instanceof HTMLElement &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]') !== null
  );
}

const noData = { dataTransfer: null };
