/** The field tree and the bytes beside it. */
export const fields = {
  tabs: {
    label: 'Views of this ceremony',
    bytes: 'Bytes',
    steps: 'Steps',
    causes: 'Causes',
    exchange: 'Exchange',
    compare: 'Compare',
  },
  failedCount: (count: number) => `${count} failed`,
  tree: 'Fields',
  columns: { field: 'Field', value: 'Value', offset: 'Offset' },
  bit: (bit: number) => `bit ${bit}`,
  failedAt: (steps: string, sentence: string) => `step ${steps}: ${sentence}`,
  unexplained: 'no rule explains these bytes',
  nothing: 'There are no bytes to take apart',
  nothingLine: {
    waiting: 'When the answer arrives, its fields appear here, each tied to its bytes.',
    broken: 'The text that arrived could not be read as a credential. It stands under Exchange, unchanged.',
  },
  envelope: 'Faults of the JSON around the bytes',
  recipe: {
    'sha-256': (of: readonly string[]) => `SHA-256 of ${of.join(', ')}`,
    concatenation: (of: readonly string[]) => of.join(' ‖ '),
    'base64url-decoding': (of: readonly string[]) => `base64url → ${of.join(', ')}`,
    'base64-decoding': (of: readonly string[]) => `base64 → ${of.join(', ')}`,
  },
  resizeTree: 'Width of the fields',
  resizeDetail: 'Height of the detail',
  bytes: {
    sources: 'Buffers',
    grid: (source: string) => `Bytes of ${source}`,
    asText: 'As text',
    derivedNote: (recipe: string) => `Not sent: computed here as ${recipe}`,
    empty: 'This buffer holds no bytes.',
    selection: (count: number, offset: string) =>
      count === 0 ? `empty at ${offset}` : `${count} ${count === 1 ? 'byte' : 'bytes'} at ${offset}`,
    copy: 'Copy as',
    hex: 'hex',
    base64url: 'base64url',
  },
};
