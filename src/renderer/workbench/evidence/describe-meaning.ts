import type { FieldMeaning } from '../../../shared/inspection/field-meaning.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { nameModel } from './name-model.ts';

type Describers = {
  readonly [Code in FieldMeaning['code']]: (
    meaning: Extract<FieldMeaning, { code: Code }>,
    words: InspectorWords,
  ) => string;
};

const describers: Describers = {
  flag: ({ flag, set }, { meanings }) => (set ? meanings.flags[flag].set : meanings.flags[flag].clear),
  backup: ({ backup }, { meanings }) => meanings.backup[backup],
  'sha-256-of-rp-id': ({ rpId }, { meanings }) => meanings.sha256OfRpId(rpId),
  'sha-256-of': ({ of }, { meanings }) => meanings.sha256Of(of),
  algorithm: ({ name }, { meanings }) => meanings.algorithm(name),
  'key-type': ({ name }, { meanings }) => meanings.keyType(name),
  curve: ({ name }, { meanings }) => meanings.curve(name),
  'cose-parameter': ({ name }) => name,
  'attestation-format': ({ fmt }, { meanings }) =>
    new Map<string, string>(Object.entries(meanings.attestationFormat)).get(fmt) ?? meanings.otherFormat,
  aaguid: ({ aaguid }, words) => nameModel(aaguid, words),
  certificate: ({ index }, { meanings }) => meanings.certificate(index),
  'unsupported-counter': (_, { meanings }) => meanings.unsupportedCounter,
  length: ({ bytes }, { verdict }) => verdict.bytes(bytes),
  named: ({ name }) => name,
};

/** A meaning as a few words of the reader's language, to stand beside the wire name. */
export function describeMeaning(meaning: FieldMeaning, words: InspectorWords): string {
  // The table pairs each code with its own describer; the compiler cannot follow that pairing through an index.
  const describe = describers[meaning.code] as (meaning: FieldMeaning, words: InspectorWords) => string;
  return describe(meaning, words);
}
