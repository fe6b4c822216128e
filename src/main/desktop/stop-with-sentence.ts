import { app, dialog } from 'electron';
import { WorkbenchError, type WorkbenchErrorCode } from '../workbench/workbench-error.ts';

/** The exit codes of `serve.ts`: 0 where a workbench is there to be used, 2 for arguments that make no sense, else 1. */
const exitCodes: Partial<Record<WorkbenchErrorCode, number>> = {
  'already-running': 0,
  'invalid-argument': 2,
};

/** A start that failed: one sentence with a next step for the person, the whole error for the terminal, and an exit code. */
export function stopWithSentence(error: unknown): void {
  console.error(error);
  const sentence =
    error instanceof WorkbenchError
      ? error.message
      : `The workbench could not start: ${error instanceof Error ? error.message : String(error)}`;
  // Before `ready` Linux has no dialog; Electron then prints the sentence.
  dialog.showErrorBox('Passkey Workbench', sentence);
  app.exit(error instanceof WorkbenchError ? (exitCodes[error.code] ?? 1) : 1);
}
