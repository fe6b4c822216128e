import { create } from 'zustand';
import type { WantedReading } from '../../../shared/recognize/read-input-as.ts';

/** What is to be taken apart: a text as it is typed, or bytes that are too many or no text. */
export type DecodeInput =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'file'; readonly name: string; readonly bytes: Uint8Array };

interface DecodeInputState {
  readonly input: DecodeInput;
  /** How the person wants it to be read; null: as it looks. */
  readonly wanted: WantedReading | null;
  /** Which of several inputs in it is looked at. */
  readonly item: number;
  /** A large input waits for a word of the person. */
  readonly confirmed: boolean;
  /** Why a file was not taken. */
  readonly refused: { readonly name: string; readonly reason: 'too-large' | 'unreadable' } | null;
  /** The caret should go into the box as soon as there is one. */
  readonly boxWanted: boolean;
  boxAsked(): void;
  boxReached(): void;
  textTyped(text: string): void;
  fileTaken(name: string, bytes: Uint8Array): void;
  fileRefused(name: string, reason: 'too-large' | 'unreadable'): void;
  readingChosen(wanted: WantedReading | null): void;
  itemChosen(item: number): void;
  sizeConfirmed(): void;
}

const fresh = { wanted: null, item: 0, confirmed: false, refused: null };

/** The box of the Decode view; it keeps what is in it while the person is somewhere else. */
export const useDecodeInput = create<DecodeInputState>()((set) => ({
  input: { form: 'text', text: '' },
  ...fresh,
  boxWanted: false,
  boxAsked: () => set({ boxWanted: true }),
  boxReached: () => set({ boxWanted: false }),
  textTyped: (text) => set({ ...fresh, input: { form: 'text', text } }),
  fileTaken: (name, bytes) => set({ ...fresh, input: { form: 'file', name, bytes } }),
  fileRefused: (name, reason) => set({ refused: { name, reason } }),
  readingChosen: (wanted) => set({ wanted }),
  itemChosen: (item) => set({ item, wanted: null }),
  sizeConfirmed: () => set({ confirmed: true }),
}));
