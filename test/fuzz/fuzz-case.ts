import type { KnownCeremony } from '../../src/shared/checks/known-ceremony.ts';
import type { Corpus } from './corpus.ts';
import { decoderTargets } from './decoder-targets.ts';
import { generateCbor, generateDer, generateJson } from './generate-bytes.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';
import { Random } from './random.ts';

/** One thing to try, as plain data: whoever has it can try it again. */
export type FuzzCase =
  | { readonly kind: 'decode'; readonly target: string; readonly bytes: Uint8Array }
  | { readonly kind: 'recognize'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'judge';
      readonly known: KnownCeremony;
      /** The ceremony before a signed byte was changed: where it was accepted, this one must not be. */
      readonly original?: KnownCeremony;
    }
  | { readonly kind: 'json'; readonly value: unknown };

const targets = Object.keys(decoderTargets);

/** The case with this number: the same one for the same seed, whoever asks and in whatever order. */
export function createFuzzCase(seed: number, number: number, corpus: Corpus): FuzzCase {
  const random = new Random(seed, number);
  const choice = random.below(20);
  if (choice < 11) {
    const target = targets[random.below(targets.length)] ?? 'cbor';
    return { kind: 'decode', target, bytes: createBytes(target, random, corpus) };
  }
  if (choice < 13) return { kind: 'recognize', bytes: createText(random, corpus) };
  if (choice < 14)
    return { kind: 'json', value: mutateJson(mutateJson(random.pick(corpus.ceremonies), random), random) };
  return choice < 18 ? mutateMember(random, corpus) : mutateResponse(random, corpus);
}

function createBytes(target: string, random: Random, corpus: Corpus): Uint8Array {
  if (target === 'jws' && !random.chance(3)) return generateJws(random, corpus);
  const choice = random.below(10);
  if (choice < 6) return mutateBytes(random.pick(corpus.structures), random, random.pick(corpus.structures));
  if (choice === 6) return random.bytes(random.below(300));
  if (target === 'json' || target === 'client-data' || target === 'jws')
    return new TextEncoder().encode(generateJson(random));
  const isDer = target === 'der' || target === 'certificate' || target === 'subject-public-key-info';
  const generated = isDer ? generateDer(random) : generateCbor(random);
  return choice === 7 ? mutateBytes(generated, random) : generated;
}

/** Segments that are base64url of nearly the right thing, so that what stands inside of them is reached. */
function generateJws(random: Random, corpus: Corpus): Uint8Array {
  const certificate = Buffer.from(random.pick(corpus.structures)).toString('base64');
  const header = JSON.stringify({ alg: 'RS256', x5c: [certificate, random.chance(3) ? 0 : 'AAAA'] });
  const payload = JSON.stringify({
    nonce: 'AAAA',
    timestampMs: random.bits(),
    apkCertificateDigestSha256: [''],
  });
  const texts = [header, payload].map((text) => (random.chance(4) ? generateJson(random) : text));
  const segments = texts.map((text) => {
    const bytes = new TextEncoder().encode(text);
    return Buffer.from(random.chance(2) ? mutateBytes(bytes, random) : bytes).toString('base64url');
  });
  const jws = new TextEncoder().encode([...segments, 'AAAA'].join('.'));
  return random.chance(3) ? mutateBytes(jws, random) : jws;
}

/** What people paste: bytes, hex, base64, JSON, some of it broken. */
function createText(random: Random, corpus: Corpus): Uint8Array {
  const bytes = random.chance(2)
    ? random.pick(corpus.structures)
    : mutateBytes(random.pick(corpus.structures), random);
  const buffer = Buffer.from(bytes);
  const forms = [
    () => bytes,
    () => buffer.toString('hex'),
    () => buffer.toString('base64'),
    () => buffer.toString('base64url'),
    () => JSON.stringify(random.pick(corpus.ceremonies)),
    () => JSON.stringify(mutateJson(random.pick(corpus.ceremonies), random)),
    () => JSON.stringify(Array.from(bytes)),
    () => `-----BEGIN CERTIFICATE-----\n${buffer.toString('base64')}\n-----END CERTIFICATE-----\n`,
    () => generateJson(random),
  ] as const;
  const form = random.pick(forms)();
  const text = typeof form === 'string' ? Uint8Array.from(Buffer.from(form)) : form;
  return random.chance(2) ? text : mutateBytes(text, random);
}

const signedMembers = ['authenticatorData', 'clientDataJSON', 'signature'] as const;

/** One member of the response with other bytes. Whatever of an assertion is signed must not be accepted with a byte changed. */
function mutateMember(random: Random, corpus: Corpus): FuzzCase {
  const known = random.pick(corpus.ceremonies);
  const inner = innerOf(known.response);
  const name =
    known.kind === 'registration'
      ? random.pick(['attestationObject', 'clientDataJSON'])
      : random.pick(signedMembers);
  const text = inner[name];
  if (typeof text !== 'string') return { kind: 'judge', known };
  const bytes = Uint8Array.from(Buffer.from(text, 'base64url'));
  const mutated = Buffer.from(mutateBytes(bytes, random, random.pick(corpus.structures)));
  const changed = !mutated.equals(bytes);
  // A signature has other forms that mean the same only where its algorithm is loose, and there is none here that is.
  const signed = known.kind === 'authentication' && changed;
  return { kind: 'judge', known: withMember(known, name, mutated), ...(signed && { original: known }) };
}

/** The ceremony with other bytes in one member of its response. */
export function withMember(known: KnownCeremony, name: string, bytes: Uint8Array): KnownCeremony {
  const inner = { ...innerOf(known.response), [name]: Buffer.from(bytes).toString('base64url') };
  return { ...known, response: { ...Object(known.response), response: inner } };
}

function mutateResponse(random: Random, corpus: Corpus): FuzzCase {
  const known = random.pick(corpus.ceremonies);
  const part = random.pick(['response', 'response', 'options', 'credentialRecord'] as const);
  // Only `response` and `options` may be anything; a record has been read by a schema before.
  if (part !== 'credentialRecord')
    return { kind: 'judge', known: { ...known, [part]: mutateJson(known[part], random) } };
  const publicKey = known.credentialRecord?.publicKey;
  if (publicKey === undefined) return { kind: 'judge', known: { ...known, credentialRecord: null } };
  const key = mutateBytes(Uint8Array.from(Buffer.from(publicKey, 'base64url')), random);
  const credentialRecord = { ...known.credentialRecord, publicKey: Buffer.from(key).toString('base64url') };
  return { kind: 'judge', known: { ...known, credentialRecord } };
}

/** The `response` member of a response. */
export function innerOf(response: unknown): Readonly<Record<string, unknown>> {
  const inner: unknown =
    typeof response === 'object' && response !== null && 'response' in response
      ? response.response
      : undefined;
  return { ...Object(inner) };
}
