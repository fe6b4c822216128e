import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type PairingLinks, pairingLinksSchema } from '../../shared/contract/api.ts';
import { type RunningFile, readRunningFile } from './running-file.ts';
import { WorkbenchError } from './workbench-error.ts';

/** The workbench that has the data folder open already. */
export interface RunningWorkbench {
  readonly pid: number;
  readonly origin: string;
  readonly plainOrigin: string;
  readonly startedAt: number;
  /** A fresh one-time link into it; undefined where it did not answer. */
  readonly pairing: PairingLinks | undefined;
}

const answerTimeout = 2_000;
const findAttempts = 10;
const findInterval = 200;

/** Finds the workbench that runs on a data folder and asks it for a pairing link. Undefined where none says where it is. */
export async function findRunningWorkbench(dataFolder: string): Promise<RunningWorkbench | undefined> {
  // It may hold the lock and be about to say where it is.
  for (let attempt = 0; attempt < findAttempts; attempt++) {
    const running = readRunningFile(dataFolder);
    if (running !== undefined) {
      const { controlToken, ...address } = running;
      return { ...address, pairing: await askForPairingLinks(dataFolder, running) };
    }
    await wait(findInterval);
  }
  return undefined;
}

/** The sentence for the person who started a second one, with everything needed to get to the first. */
export function alreadyRunning(dataFolder: string, running: RunningWorkbench | undefined): WorkbenchError {
  const where = running === undefined ? '' : ` at ${running.origin} (process ${running.pid})`;
  const next =
    running?.pairing === undefined
      ? 'Use its window, or close it and start again.'
      : `Use its window, or open ${running.pairing.plainLink} within five minutes.`;
  return new WorkbenchError(
    'already-running',
    `A workbench is already running on ${dataFolder}${where}. ${next}`,
    { cause: running },
  );
}

/** What `alreadyRunning` knew, from the error that it made. */
export function runningWorkbenchOf(error: unknown): RunningWorkbench | undefined {
  if (!(error instanceof WorkbenchError) || error.code !== 'already-running') return undefined;
  // Set in `alreadyRunning`, the only place that makes this code.
  return error.cause as RunningWorkbench | undefined;
}

function askForPairingLinks(dataFolder: string, running: RunningFile): Promise<PairingLinks | undefined> {
  return new Promise((resolve) => {
    const outgoing = request(
      `${running.origin}/control/pairing-link`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${running.controlToken}` },
        // The token goes to nobody but the holder of our own certificate.
        ca: readFileSync(join(dataFolder, 'certificates', 'authority.pem')),
        timeout: answerTimeout,
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => resolve(parseLinks(Buffer.concat(chunks).toString())));
      },
    );
    // No answer is an answer here: the caller says where the other one runs without a link.
    outgoing.on('error', () => resolve(undefined));
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.end();
  });
}

function parseLinks(text: string): PairingLinks | undefined {
  try {
    return pairingLinksSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
