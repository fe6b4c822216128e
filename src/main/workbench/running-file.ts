import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from './write-private-file.ts';

const runningFileSchema = z.object({
  pid: z.number().int(),
  origin: z.string(),
  plainOrigin: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** Opens the control routes of that workbench. */
  controlToken: z.string(),
});
/** What the running workbench says of itself in `running.json`, readable by this user only. */
export type RunningFile = z.infer<typeof runningFileSchema>;

const pathIn = (dataFolder: string): string => join(dataFolder, 'running.json');

export function writeRunningFile(dataFolder: string, running: RunningFile): void {
  writePrivateFile(pathIn(dataFolder), `${JSON.stringify(running, null, 2)}\n`);
}

/** Undefined where there is none yet, or none any more. */
export function readRunningFile(dataFolder: string): RunningFile | undefined {
  try {
    return runningFileSchema.parse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')));
  } catch {
    // Missing, or not ours: either way nobody says where they are.
    return undefined;
  }
}

export function removeRunningFile(dataFolder: string): void {
  rmSync(pathIn(dataFolder), { force: true });
}
