/** The selected field, explained. */
export const detail = {
  label: 'Selected field',
  choose: 'Choose a field or a byte',
  chooseLine: 'Its meaning, the rules that read it and its readings appear here.',
  rules: 'Rules that read these bytes',
  rulesBit: 'Rules that read this bit',
  noRules: 'No step of the verification reads these bytes directly.',
  readings: 'Readings',
  faults: 'Faults',
  hex: 'hex',
  decimal: 'decimal',
  binary: 'binary',
  text: 'text',
  base64url: 'base64url',
  base64: 'base64',
  'little-endian': 'little-endian',
  date: 'date',
  clause: (host: string) => `Opens ${host} in a browser`,
  readingsOfRun: (count: number) => `Readings of the ${count} selected ${count === 1 ? 'byte' : 'bytes'}`,
  copy: (reading: string) => `Copy ${reading}`,
  copyShort: 'Copy',
  place: (count: number, start: string, end: string) =>
    count === 0
      ? `no bytes, at ${start}`
      : count === 1
        ? `1 byte at ${start}`
        : `${count} bytes, ${start} to ${end}`,
  bitPlace: (bit: number, offset: string) => `bit ${bit} of the byte at ${offset}`,
  bits: 'The eight bits',
  reserved: 'rfu',
  noExplanation: {
    structure: 'A group of fields.',
    map: 'A CBOR map: keys with values.',
    array: 'A CBOR array: values in order.',
    object: 'A JSON object: names with values.',
    text: 'A text value.',
    bytes: 'A byte string.',
    integer: 'A whole number.',
    float: 'A floating-point number.',
    boolean: 'True or false.',
    null: 'Present, but empty.',
    simple: 'A CBOR simple value.',
    oid: 'An ASN.1 object identifier.',
    time: 'A point in time, in UTC.',
    tag: 'A CBOR tag with its value.',
    flags: 'One byte of switches.',
    bit: 'One switch of the flags byte.',
    unexplained:
      'Bytes that no rule we know explains. They are shown because they were sent; nothing is hidden.',
  },
  expected: 'expected',
  found: 'found',
};
