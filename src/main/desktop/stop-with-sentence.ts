import { app, dialog } from 'electron';
import { WorkbenchError } from '../workbench/workbench-error.ts';

/** A start that failed: one sentence with a next step for the person, the whole error for the terminal, and an exit code. */
export function stopWithSentence(error: unknown): void {
  console.error(error);
  const sentence =
    error instanceof WorkbenchError
      ? error.message
      : `The workbench could not start: ${error instanceof Error ? error.message : String(error)}`;
  // Before `ready` Linux has no dialog; Electron then prints the sentence.
  dialog.showErrorBox('Passkey Workbench', sentence);
  app.exit(1);
}
