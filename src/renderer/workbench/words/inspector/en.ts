/** One ceremony taken apart: verdict, flags, fields, bytes, steps. */
export const words = {
  bytes: 'Bytes',
};

export type InspectorWords = typeof words;
