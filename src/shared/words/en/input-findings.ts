/** What a finding says that is about options, a ceremony file, or the way in which the input was written. */
export const inputFindings = {
  'resident-key-contradiction': 'requireResidentKey says something else than residentKey',
  'algorithms-missing': 'authenticators that have none of the missing algorithms cannot be used',
  'unknown-algorithm': 'no registry has this algorithm',
  'unknown-value': 'a value that WebAuthn does not define; clients ignore it',
  'bytes-rewritten': 'was written as a list of numbers, and read as the base64url that toJSON() gives',
  'invalid-member': 'this member of the ceremony file is not as its format has it',
  'not-a-ceremony-file': 'this is no ceremony file',
  'made-by-a-newer-version': 'a newer version made this ceremony file: update to read it',
  'nothing-received': 'a ceremony file holds a response, or the error that came instead',
  'line-too-long': 'the line is longer than any ceremony; it was passed over',
} as const;

export type InputFindingCode = keyof typeof inputFindings;
