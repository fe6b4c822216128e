import type { ByteSpan, SourceName } from '../../../shared/bytes/byte-span.ts';
import type { SourceBuffer, SourceRecipe } from '../../../shared/bytes/source-buffer.ts';
import { decodeAuthenticationResponse } from '../../../shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../shared/ceremony/decode-registration-response.ts';
import type { DecodedCeremony } from '../../../shared/ceremony/decoded-ceremony.ts';
import { subjectOfStep } from '../../../shared/checks/step-subjects.ts';
import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { createSpanIndex, type SpanIndex } from '../../../shared/inspection/span-index.ts';
import { algorithmFact } from './algorithm-fact.ts';
import { type ReceivedBody, readImportedBody, readReceivedBody } from './received-body.ts';
import { type SpanColours, spanColour, spanColours } from './span-colours.ts';

/** One ceremony's bytes taken apart, as every panel reads them. Without a credential the trees and buffers are empty. */
export interface CeremonyEvidence {
  readonly ceremonyId: string;
  readonly body: ReceivedBody;
  readonly decoded: DecodedCeremony | undefined;
  readonly roots: readonly FieldNode[];
  readonly sources: readonly SourceBuffer[];
  readonly steps: readonly StepVerdict[];
  readonly index: SpanIndex;
  readonly colours: SpanColours;
  readonly challengeIsOurs: boolean;
  /** The CSS colours of a source's segments, in their order. */
  segmentColours(source: SourceName): readonly string[];
  /** How a derived source came about; undefined for one that was received. */
  recipeOf(source: SourceName): SourceRecipe | undefined;
  bytesOf(span: ByteSpan): Uint8Array | undefined;
}

function decode(detail: CeremonyDetail, body: ReceivedBody): DecodedCeremony | undefined {
  if (body.state !== 'credential') return undefined;
  const { kind } = detail;
  const known = detail.rpId === null ? {} : { rpId: detail.rpId };
  if (kind === 'registration') return decodeRegistrationResponse(body.credential, known);
  const alg = algorithmFact(detail);
  return decodeAuthenticationResponse(body.credential, { ...known, ...(alg === undefined ? {} : { alg }) });
}

/** Decodes what a ceremony received; the same functions judge it in the relying party. */
export function readCeremony(detail: CeremonyDetail): CeremonyEvidence {
  const body = detail.file === null ? readReceivedBody(detail.body) : readImportedBody(detail.file);
  const decoded = decode(detail, body);
  const roots = decoded?.roots ?? [];
  const sources = decoded?.sources ?? [];
  return createEvidence({ ceremonyId: detail.id, body, decoded, roots, sources, steps: detail.steps });
}

/** What every panel reads, made of trees and the buffers that they lie in. */
export function createEvidence(
  known: Pick<CeremonyEvidence, 'ceremonyId' | 'body' | 'decoded' | 'roots' | 'sources' | 'steps'>,
): CeremonyEvidence {
  const { roots, sources, steps } = known;
  const index = createSpanIndex(roots);
  const colours = spanColours(roots);
  const find = (name: SourceName) => sources.find((source) => source.name === name);
  return {
    ...known,
    index,
    colours,
    challengeIsOurs: steps.some(
      ({ step, status }) => status === 'passed' && subjectOfStep(step) === 'challenge',
    ),
    segmentColours: (source) => index.segments(source).map(({ path }) => spanColour(colours, path)),
    recipeOf: (source) => find(source)?.recipe,
    bytesOf: ({ source, start, end }) => find(source)?.bytes.subarray(start, end),
  };
}
