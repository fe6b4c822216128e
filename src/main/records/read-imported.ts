import type { CeremonyFile } from '../../shared/ceremony/ceremony-file.ts';
import { ceremonyOfInput } from '../../shared/recognize/ceremony-of-input.ts';
import { recognizeInput } from '../../shared/recognize/recognize-input.ts';

/** The file that was imported, as this version reads it; what is stored are its bytes. */
export function readImported(text: string | null): CeremonyFile | null {
  const found = ceremonyOfInput(recognizeInput(text ?? ''));
  return 'file' in found ? found.file : null;
}
