import { decodeUtf8 } from '../../../shared/bytes/decode-utf-8.ts';
import { type ImportBatch, type ImportedBatch, longestItem } from '../../../shared/contract/import.ts';
import { splitItems } from '../../../shared/recognize/split-items.ts';
import { type BadItem, useImports } from '../state/imports.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';

/** As many as are judged within a moment, and as much text as goes into a body. */
const mostAtOnce = 50;
const mostText = 256 * 1024;
/** A batch that did not arrive is sent again: the relying party stores none twice. */
const attempts = 4;
const pauseBeforeAgain = 1_000;

interface Waiting {
  readonly fileName: string;
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Reads files as they stream in and hands what they hold to the relying party, batch by batch. Ends early where `signal` says so. */
export async function readImport(files: readonly File[], signal: AbortSignal): Promise<void> {
  const { itemsRefused, bytesRead } = useImports.getState();
  const send = createSender();
  let waiting: Waiting[] = [];
  let length = 0;
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    length = 0;
    if (batch.length > 0 && !signal.aborted) await send(batch);
    bytesRead(batch.reduce((sum, { bytes }) => sum + bytes.length, 0));
  };
  for (const file of files) {
    for await (const items of splitItems(streamOf(file, signal), longestItem)) {
      for (const { line, bytes } of items) {
        const place = { fileName: file.name, line };
        const text = bytes && decodeUtf8(bytes);
        if (bytes === undefined) itemsRefused([{ ...place, fault: tooLong }]);
        else if (text === undefined) itemsRefused([{ ...place, bytes, fault: { code: 'not-text' } }]);
        else {
          if (length + text.length > mostText) await flush();
          waiting.push({ ...place, bytes, text });
          length += text.length;
          if (waiting.length >= mostAtOnce) await flush();
        }
        if (signal.aborted) return;
      }
    }
    await flush();
  }
}

const tooLong = { code: 'line-too-long', expected: `≤ ${longestItem} bytes` };

/** The bytes of a file, as they come. */
async function* streamOf(file: File, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done && !signal.aborted; read = await reader.read()) {
      yield read.value;
    }
  } finally {
    await reader.cancel();
  }
}

function createSender(): (batch: readonly Waiting[]) => Promise<void> {
  const { itemsKept, itemsRefused } = useImports.getState();
  let importId: number | undefined;
  let number = 0;
  return async (batch) => {
    importId ??= (await relyingParty.openImport()).importId;
    const { kept, bad } = await sendPatiently(importId, { number, items: batch.map(({ text }) => text) });
    number += 1;
    itemsKept(
      importId,
      kept.map(({ status }) => status),
    );
    itemsRefused(
      bad.flatMap(({ index, ...fault }): readonly BadItem[] => {
        const item = batch[index];
        return item === undefined
          ? []
          : [{ fileName: item.fileName, line: item.line, bytes: item.bytes, fault }];
      }),
    );
  };
}

async function sendPatiently(importId: number, batch: ImportBatch): Promise<ImportedBatch> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await relyingParty.importBatch(importId, batch);
    } catch (error) {
      const again = error instanceof RelyingPartyError && error.mayBeSentAgain && attempt < attempts;
      if (!again) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeAgain));
    }
  }
}
