import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import type { SourceBuffer, SourceRecipe } from '../bytes/source-buffer.ts';
import { type Digest, type HashSha256, hashInEcmaScript } from '../cryptography/digest.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldMeaning } from '../inspection/field-meaning.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** A source with the tree of its fields. */
export interface ExplainedSource {
  readonly source: SourceBuffer;
  readonly root: FieldNode;
}

const hashRecipe: SourceRecipe = { operation: 'sha-256', of: ['clientDataJSON'] };
const signedRecipe: SourceRecipe = {
  operation: 'concatenation',
  of: ['authenticatorData', 'clientDataHash'],
};
const hashMeaning: FieldMeaning = { code: 'sha-256-of', of: 'clientDataJSON' };
const hashReference = 'WebAuthn L3 §5.8.1';

/** The hash of the serialized client data: SHA-256 over `clientDataJSON` (WebAuthn L3 §5.8.1). */
export function deriveClientDataHash(
  clientDataJSON: SourceBuffer,
  hash: HashSha256 = hashInEcmaScript,
): ExplainedSource & { readonly digest: Digest } {
  const digest = hash(clientDataJSON.bytes);
  const { bytes } = digest;
  const source: SourceBuffer = { name: 'clientDataHash', bytes, recipe: hashRecipe };
  const root = createHashField(source.name, bytes, byteSpan(source.name, 0, bytes.length));
  return { source, root, digest };
}

/** What an assertion signature covers: authenticatorData ‖ clientDataHash (WebAuthn L3 §7.2 step 21). */
export function deriveSignedBytes(
  authenticatorData: SourceBuffer,
  clientDataHash: SourceBuffer,
): ExplainedSource {
  const middle = authenticatorData.bytes.length;
  const bytes = concatenateBytes([authenticatorData.bytes, clientDataHash.bytes]);
  const source: SourceBuffer = { name: 'signedBytes', bytes, recipe: signedRecipe };
  const first = draftField(authenticatorData.name, 'bytes', byteSpan(source.name, 0, middle));
  first.value = authenticatorData.bytes;
  const place = byteSpan(source.name, middle, bytes.length);
  const root = draftField(source.name, 'structure', byteSpan(source.name, 0, bytes.length));
  root.children = [first, createHashField(clientDataHash.name, clientDataHash.bytes, place)];
  root.reference = 'WebAuthn L3 §7.2';
  return { source, root };
}

function createHashField(name: string, hash: Uint8Array, span: ByteSpan): FieldDraft {
  const field = draftField(name, 'bytes', span);
  field.value = hash;
  field.meaning = hashMeaning;
  field.reference = hashReference;
  return field;
}
