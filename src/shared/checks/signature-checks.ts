import { decodeBase64url } from '../bytes/base64url.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { coseSignatureScheme, fitsAlgorithm } from '../cryptography/cose-signature-scheme.ts';
import { readCosePublicKey } from '../cryptography/read-cose-public-key.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import { failedFor, noSpans, notEvaluated, type StepOutcome, type StepReason } from './step-outcome.ts';

/**
 * §7.2 step 21: the signature over authenticatorData ‖ clientDataHash, with the key of the record. The key must be of the
 * type and on the curve that its own `alg` demands (§5.8.5).
 */
export function checkSignature({ decoded, known, cryptography }: AuthenticationContext): StepOutcome {
  const spans = decidingSpans(decoded, ['signature']);
  const signedBytes = sourceBytes(decoded, 'signedBytes');
  const { signature } = decoded;
  if (signature === undefined || signedBytes === undefined) return notEvaluated('not-decoded', { spans });
  if (known.credentialRecord === null) return notEvaluated('no-credential-record', { spans });
  const text = known.credentialRecord?.publicKey;
  if (text === undefined) return notEvaluated('not-known', { spans });

  const key = readKey(text);
  const alg = findEntry(key, 3)?.value.value;
  const facts = { found: `alg = ${String(alg)}`, spans };
  if (key === undefined || typeof alg !== 'number')
    return failedFor('key-invalid', { ...facts, spans: noSpans });
  const scheme = coseSignatureScheme(alg);
  const { publicKey, reason } = readCosePublicKey(key);
  if (scheme === undefined || reason === 'unsupported') return notEvaluated('algorithm-not-supported', facts);
  if (publicKey === undefined) return failedFor('key-invalid', facts);
  if (!fitsAlgorithm(alg, publicKey)) return failedFor('key-does-not-fit', facts);
  const answer = cryptography.verifySignature({ scheme, publicKey, data: signedBytes, signature });
  if (answer.outcome === 'valid') return { status: 'passed', ...facts };
  if (answer.outcome === 'unsupported') return notEvaluated('algorithm-not-supported', facts);
  return failedFor(failures[answer.reason], facts);
}

const failures = {
  mismatch: 'signature-mismatch',
  'signature-encoding': 'signature-encoding',
  'key-does-not-fit': 'key-does-not-fit',
  'key-invalid': 'key-invalid',
} as const satisfies Record<string, StepReason>;

function readKey(text: string): CborItem | undefined {
  const bytes = decodeBase64url(text);
  return bytes && readCborItem(new ByteCursor({ name: 'credentialRecord.publicKey', bytes }));
}
