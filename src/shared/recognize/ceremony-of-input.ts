import { type CeremonyFile, parseCeremonyFile } from '../ceremony/ceremony-file.ts';
import { ceremonyFileFormat, ceremonyFileVersion } from '../ceremony/ceremony-file-schema.ts';
import type { KnownCeremony } from '../checks/known-ceremony.ts';
import type { RecognizedInput } from './recognized-input.ts';

/** Why an input is no ceremony, as data: the words of both languages key on `code`. */
export interface NoCeremony {
  /** A `RecognitionCode`, a code of `CeremonyFileFault`, or `not-a-ceremony` where it is something else that is known here. */
  readonly code: string;
  /** The member of the ceremony file that does not fit. */
  readonly member?: string;
  readonly expected?: string;
  /** What was seen; for `not-a-ceremony` the kind of thing that it is. */
  readonly found?: string;
}

export type CeremonyOfInput = { readonly file: CeremonyFile } | { readonly fault: NoCeremony };

/** The ceremony that an input holds, as a ceremony file: the very one, or what the JSON around a response says. */
export function ceremonyOfInput(recognized: RecognizedInput): CeremonyOfInput {
  switch (recognized.kind) {
    case 'ceremony-file': {
      const parsed = parseCeremonyFile(recognized.value);
      if ('file' in parsed) return parsed;
      const [fault] = parsed.faults;
      return {
        fault: {
          code: fault?.code ?? 'not-a-ceremony-file',
          ...(fault?.path ? { member: fault.path } : {}),
          ...(fault && { expected: fault.expected }),
        },
      };
    }
    case 'registration-response':
    case 'authentication-response':
      return { file: fileOfKnown(recognized.known, recognized.id) };
    case 'nothing': {
      const { code, seen } = recognized.why;
      return { fault: { code, ...(seen === undefined ? {} : { found: seen }) } };
    }
    case 'structures':
      return { fault: { code: 'not-a-ceremony', found: recognized.structures[0]?.kind ?? recognized.kind } };
    default:
      return { fault: { code: 'not-a-ceremony', found: recognized.kind } };
  }
}

/** Nothing is lost: what `knownCeremonyOfFile` makes of it is what was known. */
function fileOfKnown({ kind, response, ...known }: KnownCeremony, id: string | undefined): CeremonyFile {
  const { relyingParty, options, mediation, credentialRecord, policy, time } = known;
  const file = {
    format: ceremonyFileFormat,
    version: ceremonyFileVersion,
    id,
    kind,
    relyingParty: relyingParty && withoutUndefined(relyingParty),
    options,
    mediation,
    response,
    credentialRecord: credentialRecord && withoutUndefined(credentialRecord),
    policy: policy && withoutUndefined(policy),
    timing: time === undefined ? undefined : { receivedAt: time },
  };
  // A record beside a response need not hold what the format can: it is left out then, and not known.
  for (const attempt of [file, { ...file, credentialRecord: undefined }]) {
    const parsed = parseCeremonyFile(withoutUndefined(attempt));
    if ('file' in parsed) return parsed.file;
  }
  return { format: ceremonyFileFormat, version: ceremonyFileVersion, kind, response };
}

function withoutUndefined<Value extends object>(value: Value): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
