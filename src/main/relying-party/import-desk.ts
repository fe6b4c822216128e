import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CeremonyFile } from '../../shared/ceremony/ceremony-file.ts';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import type { ImportBatch, ImportedBatch, ImportFault, OpenedImport } from '../../shared/contract/import.ts';
import { longestItem, notKept } from '../../shared/contract/import.ts';
import { ceremonyOfInput } from '../../shared/recognize/ceremony-of-input.ts';
import { recognizeInput } from '../../shared/recognize/recognize-input.ts';
import type { CeremonyOutcome } from '../records/ceremonies.ts';
import type { Records } from '../records/open-records.ts';
import { createTurns } from '../workbench/create-turns.ts';
import { ApiFailure } from './api-failure.ts';
import { describeImported } from './describe-imported.ts';
import type { EventHub } from './event-hub.ts';
import { judgeImported } from './judge-imported.ts';

/** Takes ceremonies that were performed elsewhere, and judges them by what they say of themselves. */
export interface ImportDesk {
  open(): OpenedImport;
  /** Stores what is a ceremony, then judges it; the others are named with their reason. The last batch may be sent again. */
  take(importId: number, batch: ImportBatch): Promise<ImportedBatch>;
  /** Judges a text and keeps nothing. Throws an ApiFailure where it holds no ceremony. */
  inspect(text: string): Promise<CeremonyDetail>;
  /** Judges what an earlier run stored and did not get to judge, while the workbench works. */
  judgeLeftOver(): Promise<void>;
  /** Ends after the batch that is under way. */
  close(): Promise<void>;
}

interface ImportContext {
  readonly records: Records;
  readonly events: EventHub;
  readonly tools: () => Promise<JudgingTools>;
  readonly now: () => number;
}

/** Of an import that goes on: what its last batch came to. */
interface OpenImport {
  readonly next: number;
  readonly last?: ImportedBatch;
}

/** Verdicts that are stored in one go: each transaction waits for the disk. */
const storedAtOnce = 25;
/** Between two tidings of one import, in milliseconds. */
const newsPause = 1_000;

export function openImportDesk({ records, events, tools, now }: ImportContext): ImportDesk {
  const { ceremonies } = records;
  const imports = new Map<number, OpenImport>();
  const inTurn = createTurns();
  let lastId = 0;
  let closing = false;

  // Every window reads its list anew then: of a long import it hears now and then, and once it is over.
  let told = 0;
  let tellLater: NodeJS.Timeout | undefined;
  const tell = (): void => {
    if (tellLater !== undefined) return;
    const wait = Math.max(0, told + newsPause - performance.now());
    tellLater = setTimeout(() => {
      tellLater = undefined;
      told = performance.now();
      events.publish({ type: 'ceremonies.changed', removed: [] });
    }, wait);
  };

  /** Judges one after the other, and lets every request in that came meanwhile. */
  const judgeAll = async (stored: readonly Stored[]): Promise<ImportedBatch['kept']> => {
    const judged: { readonly id: string; readonly outcome: CeremonyOutcome }[] = [];
    let waiting: typeof judged = [];
    const conclude = () => {
      const some = waiting;
      waiting = [];
      if (some.length === 0) return;
      records.transaction(() => {
        for (const { id, outcome } of some) ceremonies.conclude(id, outcome);
      });
    };
    for (const { id, file } of stored) {
      // Our own mistake with one of them must not keep the others from being judged; a later version may do better.
      const outcome = await judgeImported(file, { tools: await tools(), now: now() }).catch(
        (error: unknown) => console.error(`the imported ceremony ${id} could not be judged:`, error),
      );
      if (outcome) waiting.push({ id, outcome });
      if (outcome) judged.push({ id, outcome });
      if (waiting.length >= storedAtOnce) conclude();
      await nextTurn();
    }
    conclude();
    return stored.map(({ id }) => ({
      id,
      status: judged.find((one) => one.id === id)?.outcome.status ?? 'waiting',
    }));
  };
  const keep = async (importId: number, items: readonly string[]): Promise<ImportedBatch> => {
    const good: { readonly text: string; readonly file: CeremonyFile }[] = [];
    const bad: ImportFault[] = [];
    for (const [index, text] of items.entries()) {
      const found = readItem(text);
      if ('file' in found) good.push({ text, file: found.file });
      else bad.push({ index, ...found.fault });
      await nextTurn();
    }
    const receivedAt = now();
    const ids = ceremonies.keepImported(
      importId,
      good.map(({ file, text }) => describeImported(file, text, receivedAt)),
    );
    const kept = await judgeAll(good.flatMap(({ file }, index) => pairOf(ids[index], file)));
    if (kept.length > 0) tell();
    return { kept, bad };
  };

  return {
    open() {
      lastId = Math.max(lastId + 1, ceremonies.nextImportId());
      imports.set(lastId, { next: 0 });
      return { importId: lastId };
    },
    take: (importId, { number, items }) =>
      inTurn(async () => {
        const open = imports.get(importId);
        if (open === undefined) throw new ApiFailure('unknown-import');
        if (open.last !== undefined && number === open.next - 1) return open.last;
        if (number !== open.next) throw new ApiFailure('unknown-import');
        const taken = await keep(importId, items);
        imports.set(importId, { next: number + 1, last: taken });
        return taken;
      }),
    async inspect(text) {
      const found = readItem(text);
      if ('fault' in found) throw new ApiFailure('not-a-ceremony');
      const imported = describeImported(found.file, text, now());
      const outcome = await judgeImported(found.file, { tools: await tools(), now: now() });
      return unstoredDetail(found.file, text, { imported, outcome });
    },
    async judgeLeftOver() {
      const left = ceremonies.unjudged().filter(({ imported }) => imported);
      for (const { id } of left) {
        if (closing) return;
        const file = ceremonies.find(id)?.file ?? null;
        if (file !== null) await inTurn(() => judgeAll([{ id, file }]));
      }
      if (left.length > 0) tell();
    },
    async close() {
      closing = true;
      await inTurn(async () => undefined);
      clearTimeout(tellLater);
    },
  };
}

interface Stored {
  readonly id: string;
  readonly file: CeremonyFile;
}

function pairOf(id: string | undefined, file: CeremonyFile): readonly Stored[] {
  return id === undefined ? [] : [{ id, file }];
}

function readItem(text: string): ReturnType<typeof ceremonyOfInput> {
  const { length } = new TextEncoder().encode(text);
  if (length <= longestItem) return ceremonyOfInput(recognizeInput(text));
  return { fault: { code: 'line-too-long', expected: `≤ ${longestItem} bytes`, found: String(length) } };
}

/** What the inspector shows of a ceremony that is in no record. */
function unstoredDetail(
  file: CeremonyFile,
  text: string,
  {
    imported,
    outcome,
  }: { readonly imported: ReturnType<typeof describeImported>; readonly outcome: CeremonyOutcome },
): CeremonyDetail {
  const { extensions: _, ...judged } = outcome;
  const { kind, userName, startedAt, receivedAt, options, origin, rpId, body } = imported;
  const [worst] = outcome.findings;
  return {
    ...judged,
    id: notKept,
    kind,
    userName,
    startedAt,
    receivedAt,
    options,
    origin,
    rpId,
    file,
    request: null,
    body: text,
    bodyBytes: null,
    bodyLength: body.length,
    virtual: false,
    imported: true,
    replayOf: null,
    passkeyAlg: null,
    passkeyAaguid: null,
    worstFinding: worst === undefined ? null : { severity: worst.severity, code: worst.code },
    pinned: false,
    note: null,
  };
}
