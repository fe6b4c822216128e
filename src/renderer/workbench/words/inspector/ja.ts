import type { InspectorWords } from './en.ts';

export const words: InspectorWords = {
  bytes: 'バイト',
};
