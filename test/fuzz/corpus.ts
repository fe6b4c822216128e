import type { KnownCeremony } from '../../src/shared/checks/known-ceremony.ts';
import { recognizeJson } from '../../src/shared/recognize/recognize-json.ts';
import { knownCeremonyOf, readOwnVectors } from '../support/own-vectors.ts';
import { readVectors } from '../support/vector-files.ts';

export interface Corpus {
  /** Ceremonies to mutate, accepted ones and rejected ones. */
  readonly ceremonies: readonly [KnownCeremony, ...KnownCeremony[]];
  /** Whole structures and parts of them, of every kind. */
  readonly structures: readonly [Uint8Array, ...Uint8Array[]];
}

const members = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'publicKey'];

/** Every vector there is here: the specification's, our own, and the captured ones where they are beside the checkout. */
export function readCorpus(): Corpus {
  const ceremonies = [...readVectors().map(knownOf), ...readOwnVectors().map(knownCeremonyOf)];
  const structures = ceremonies.flatMap(structuresOf);
  const [ceremony, ...otherCeremonies] = ceremonies;
  const [structure, ...otherStructures] = structures;
  if (ceremony === undefined || structure === undefined)
    throw new Error('There are no vectors to begin with.');
  return { ceremonies: [ceremony, ...otherCeremonies], structures: [structure, ...otherStructures] };
}

function knownOf(vector: unknown): KnownCeremony {
  const recognized = recognizeJson(vector);
  if ('known' in recognized) return recognized.known;
  throw new Error('A vector is not recognized as a ceremony.');
}

function structuresOf({ response, credentialRecord }: KnownCeremony): readonly Uint8Array[] {
  const inner: unknown =
    typeof response === 'object' && response !== null && 'response' in response ? response.response : {};
  const texts: unknown[] = Object.entries(inner ?? {}).flatMap(([name, text]) =>
    members.includes(name) ? [text] : [],
  );
  return [...texts, credentialRecord?.publicKey].flatMap((text) => {
    if (typeof text !== 'string' || text === '') return [];
    const bytes = Uint8Array.from(Buffer.from(text, 'base64url'));
    return [bytes, ...insides(bytes)];
  });
}

/** What stands in byte strings of some length: certificates, TPM structures, authenticator data, keys. */
function insides(bytes: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 3 < bytes.length; at++) {
    const long = bytes[at] === 0x59;
    if (!long && bytes[at] !== 0x58) continue;
    const length = long ? ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0) : (bytes[at + 1] ?? 0);
    const start = at + (long ? 3 : 2);
    if (length < 32 || start + length > bytes.length) continue;
    found.push(bytes.slice(start, start + length));
    at = start;
  }
  return found;
}
