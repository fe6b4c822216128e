import { chainRules } from '../../../../shared/words/en/chain-rules.ts';
import { clauseChecks } from '../../../../shared/words/en/clause-checks.ts';
import { findings } from '../../../../shared/words/en/findings.ts';
import { inputFindings } from '../../../../shared/words/en/input-findings.ts';
import { meanings } from '../../../../shared/words/en/meanings.ts';
import { recognition } from '../../../../shared/words/en/recognition.ts';
import { steps } from '../../../../shared/words/en/steps.ts';
import { findingTablesOf } from '../finding-tables-of.ts';

interface Taken {
  readonly kind: string;
  readonly notation: string;
  readonly reason: string;
  /** Where in the JSON around it. */
  readonly at?: string;
}

/** The Decode view: anything pasted, what it was taken for, and what it says. */
export const words = {
  title: 'Decode',
  box: 'What to decode',
  field: 'Text to decode',
  placeholder: 'Paste anything: hex, base64url, JSON, PEM, a hex dump, a ceremony file…',
  note: 'Attestation objects, authenticator data, client data, COSE keys, certificates, TPM structures, JWS, CBOR, DER, options, responses and whole ceremonies. Or drop a file. Nothing leaves this machine, and nothing is kept.',
  pasted: 'pasted text',
  chooseFile: 'Choose a file…',
  clear: 'Clear',
  refused: {
    'too-large': (name: string, most: string) =>
      `${name} is larger than ${most}, and no structure is. If each of its lines is a ceremony, drop it on the list of ceremonies: it is imported line by line.`,
    unreadable: (name: string) =>
      `${name} cannot be read. It may have been moved or locked: choose it again.`,
  },
  isLarge: (size: string) => `This is ${size}. Taking it apart may take a few seconds.`,
  decodeAnyway: 'Decode it',
  interpretation: 'What it was taken for',
  takenFor: ({ kind, notation, reason, at }: Taken) =>
    `Taken for ${kind}, written as ${notation}: ${reason}${at === undefined ? '' : ` (found at ${at})`}.`,
  nothing: 'Not recognized.',
  couldBe: 'It could also be',
  alternative: (kind: string, notation: string) => `${kind}, as ${notation}`,
  readAs: 'Read as',
  writtenIn: 'written as',
  asItLooks: 'As it looks',
  item: (count: number) => `Of ${count} inputs, number`,
  importAll: (count: number) => `Import all ${count}`,
  judging: 'Judging…',
  keep: 'Keep as ceremony',
  keepNote: 'Judged by what it says of itself. It is not in the list yet.',
  findings: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  noFindings: 'Nothing to object to.',
  samples: 'Or begin with a sample',
  sampleNames: {
    attestationObject: { name: 'Attestation object', about: 'packed, with a certificate; base64url' },
    signIn: { name: 'Sign-in', about: 'response, challenge and key; judged' },
    wrongOrigin: { name: 'Sign-in that is rejected', about: 'the origin is another one' },
    authenticatorData: { name: 'Authenticator data', about: 'as a hex dump' },
    certificate: { name: 'Attestation certificate', about: 'as PEM' },
    clientData: { name: 'clientDataJSON', about: 'as text' },
    tpmStatement: { name: 'TPM attestation', about: 'certInfo and pubArea taken apart' },
    coseKey: { name: 'COSE key', about: 'as hex' },
    options: { name: 'Creation options', about: 'with mistakes in them' },
  },
  samplesFrom: 'All but the options are test vectors of WebAuthn Level 3.',
  recognition,
  findingTables: findingTablesOf({ findings, chainRules, meanings, inputFindings, steps, clauseChecks }),
};

export type DecodeWords = typeof words;
