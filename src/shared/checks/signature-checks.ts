import { decodeBase64url } from '../bytes/base64url.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { findEntry } from '../cbor/cbor-item.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { coseSignatureScheme, fitsAlgorithm } from '../cryptography/cose-signature-scheme.ts';
import type { PublicKey } from '../cryptography/public-key.ts';
import { readCosePublicKey } from '../cryptography/read-cose-public-key.ts';
import type { SignatureScheme } from '../cryptography/signature-scheme.ts';
import { absent } from '../inspection/absent.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import {
  decided,
  failedFor,
  noSpans,
  notEvaluated,
  type StepOutcome,
  type StepReason,
} from './step-outcome.ts';

const signaturePath = ['signature'];

/**
 * §7.2 step 21: the signature over authenticatorData ‖ clientDataHash, with the key of the record. The key must be of the
 * type and on the curve that its own `alg` demands (§5.8.5). A signature that nothing here can verify is not verified: it fails.
 */
export function checkSignature({ decoded, known, cryptography }: AuthenticationContext): StepOutcome {
  const spans = decidingSpans(decoded, signaturePath);
  const signedBytes = sourceBytes(decoded, 'signedBytes');
  const { signature } = decoded;
  if (signature === undefined || signedBytes === undefined) return notEvaluated('not-decoded', { spans });
  if (known.credentialRecord === null) return notEvaluated('no-credential-record', { spans });
  const text = known.credentialRecord?.publicKey;
  if (text === undefined) return notEvaluated('not-known', { spans });

  const { found, scheme, publicKey, flaw } = findKey(text);
  const facts = { found, spans };
  if (scheme === undefined || publicKey === undefined) {
    return failedFor(flaw ?? 'key-invalid', flaw === undefined ? { found, spans: noSpans } : facts);
  }
  const answer = cryptography.verifySignature({ scheme, publicKey, data: signedBytes, signature });
  if (answer.outcome === 'valid') return decided(true, facts);
  if (answer.outcome === 'unsupported') return failedFor('algorithm-not-supported', facts);
  return failedFor(failures[answer.reason], facts);
}

const failures = {
  mismatch: 'signature-mismatch',
  'signature-encoding': 'signature-encoding',
  'key-does-not-fit': 'key-does-not-fit',
  'key-invalid': 'key-invalid',
} as const satisfies Record<string, StepReason>;

interface RecordKey {
  /** Its `alg` in wire notation. */
  readonly found: string;
  /** Both of a key that can verify something. */
  readonly scheme?: SignatureScheme | undefined;
  readonly publicKey?: PublicKey | undefined;
  /** Why it cannot; undefined where there is no `alg` that could say how to read it. */
  readonly flaw?: StepReason | undefined;
}

/** So many keys are remembered: a relying party sees the same ones again, and reading one takes as long as all other steps. */
const capacity = 256;
const knownKeys = new Map<string, RecordKey>();

function findKey(text: string): RecordKey {
  const known = knownKeys.get(text);
  if (known !== undefined) return known;
  const key = readKey(text);
  const [oldest] = knownKeys.keys();
  if (knownKeys.size >= capacity && oldest !== undefined) knownKeys.delete(oldest);
  knownKeys.set(text, key);
  return key;
}

function readKey(text: string): RecordKey {
  const bytes = decodeBase64url(text);
  const key = bytes && readCborItem(new ByteCursor({ name: 'credentialRecord.publicKey', bytes }));
  const alg = findEntry(key, 3)?.value.value;
  if (key === undefined || typeof alg !== 'number') return { found: `alg = ${absent}` };
  const found = `alg = ${alg}`;
  const scheme = coseSignatureScheme(alg);
  const { publicKey, reason } = readCosePublicKey(key);
  if (scheme === undefined || reason === 'unsupported') return { found, flaw: 'algorithm-not-supported' };
  if (publicKey === undefined) return { found, flaw: 'key-invalid' };
  return fitsAlgorithm(alg, publicKey) ? { found, scheme, publicKey } : { found, flaw: 'key-does-not-fit' };
}
