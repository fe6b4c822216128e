import { spanLength } from '../../../shared/bytes/byte-span.ts';
import { formatOffset } from '../../../shared/bytes/hex.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { copyCeremony } from '../../../shared/copy/ceremony-formats.ts';
import { type CopiedField, variableName } from '../../../shared/copy/copied-field.ts';
import { copyBytes } from '../../../shared/copy/copy-bytes.ts';
import type { CopyOutcome } from '../../../shared/copy/copy-outcome.ts';
import { copyField } from '../../../shared/copy/field-formats.ts';
import type { CopySubject } from '../state/copying.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { describeMeaning } from './describe-meaning.ts';
import { describeReport } from './describe-report.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import type { SelectedField } from './selected-field.ts';

export interface CopyOffer {
  readonly key: string;
  readonly label: string;
  readonly outcome: CopyOutcome;
  /** Whether the text itself helps to choose. */
  readonly previewed: boolean;
}

interface Asked {
  readonly subject: CopySubject;
  /** Null: what is looked at is no ceremony. */
  readonly detail: CeremonyDetail | null;
  readonly evidence: CeremonyEvidence;
  readonly selection: SelectedField;
  readonly words: InspectorWords;
  readonly moment: (instant: number) => string;
}

interface Offered {
  readonly label: string;
  readonly offers: readonly CopyOffer[];
}

/** What stands in a copy menu: every format the subject has, in the reader's words. */
export function offerCopies(asked: Asked): Offered {
  const { subject, detail, words } = asked;
  const nothing = { label: words.copy.as, offers: [] };
  if (subject === 'ceremony') return detail === null ? nothing : offerCeremony({ ...asked, detail });
  return (subject === 'field' ? offerField(asked) : offerBytes(asked)) ?? nothing;
}

function offerField({ words, evidence, selection: { field } }: Asked): Offered | undefined {
  const source = evidence.sources.find(({ name }) => name === field?.node.span.source);
  if (field === undefined || source === undefined) return undefined;
  const describe = ({ meaning }: CopiedField['node']) =>
    meaning === undefined ? '' : describeMeaning(meaning, words);
  return {
    label: words.copy.menus.field(field.node.name),
    offers: copyField({ ...field, source, describe }).map(({ name, outcome }) => ({
      key: name,
      label: words.copy.formats[name],
      outcome,
      previewed: true,
    })),
  };
}

/** The selected bytes as they stand in the buffer, the head in front of a value included. */
function offerBytes({ words, evidence, selection: { field, bytes: span } }: Asked): Offered | undefined {
  const bytes = span && evidence.bytesOf(span);
  if (field === undefined || span === undefined || bytes === undefined) return undefined;
  return {
    label: words.copy.menus.bytes(words.verdict.bytes(spanLength(span)), formatOffset(span.start)),
    offers: copyBytes(bytes, variableName(field)).map(({ name, outcome }) => ({
      key: name,
      label: words.copy.formats[name],
      outcome,
      previewed: true,
    })),
  };
}

function offerCeremony({
  detail,
  evidence,
  words,
  moment,
}: Asked & { readonly detail: CeremonyDetail }): Offered {
  const offers = copyCeremony({
    ceremony: detail,
    decoded: evidence.decoded,
    // Whatever origin the ceremony had: it is this workbench that shall judge it again.
    target: { origin: window.location.origin, remarks: words.copy.remarks },
    describe: () => describeReport({ detail, evidence, words, moment }),
  });
  return {
    label: words.copy.menus.ceremony,
    offers: offers.map(({ name, outcome }) => ({
      key: name,
      label: words.copy.ceremonyFormats[name],
      outcome,
      previewed: false,
    })),
  };
}
