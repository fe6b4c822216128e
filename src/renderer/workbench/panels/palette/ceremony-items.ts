import { spanLength } from '../../../../shared/bytes/byte-span.ts';
import { formatOffset } from '../../../../shared/bytes/hex.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { formatFieldPath } from '../../../../shared/inspection/field-path.ts';
import { walkFields } from '../../../../shared/inspection/walk-fields.ts';
import { copyText } from '../../commands/copy-as.ts';
import { printKey } from '../../commands/key-bindings.ts';
import { openView } from '../../commands/open-view.ts';
import { showByte, showField } from '../../commands/show-field.ts';
import { formatsOf } from '../../elements/use-formats.ts';
import { findPlace } from '../../evidence/find-place.ts';
import { inspectorTabs } from '../../evidence/inspector-tabs.ts';
import { offerCopies } from '../../evidence/offer-copies.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import type { SelectedField } from '../../evidence/selected-field.ts';
import type { CopySubject } from '../../state/copying.ts';
import type { Language } from '../../state/settings.ts';
import { type Words, wordTables } from '../../words/use-words.ts';
import { inBoth, type PaletteItem, paletteItem } from './palette-item.ts';

/** The ceremony in the inspector, and what is selected in it. */
export interface ShownCeremony {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
  readonly selection: SelectedField;
}

/** The views of the ceremony, what can be copied of it, and its fields. */
export function ceremonyItems(shown: ShownCeremony, language: Language): readonly PaletteItem[] {
  return [...viewItems(shown), ...copyItems(shown, language), ...fieldItems(shown)];
}

function viewItems({ detail, evidence }: ShownCeremony): readonly PaletteItem[] {
  return inspectorTabs(detail, evidence.roots.length > 0).map((tab, index) =>
    paletteItem({
      key: `view:${tab}`,
      label: inBoth(({ shell, inspector }) => shell.commands.items.openView(inspector.fields.tabs[tab])),
      about: inBoth(({ shell }) => shell.commands.groups.ceremony),
      keys: index < 9 ? [printKey(String(index + 1))] : [],
      run: () => openView(tab),
    }),
  );
}

const sentences = { field: 'copyField', bytes: 'copyBytes', ceremony: 'copyCeremony' } as const;
const subjects: readonly CopySubject[] = ['field', 'bytes', 'ceremony'];

function copyItems({ detail, evidence, selection }: ShownCeremony, language: Language) {
  const { moment } = formatsOf(language);
  return subjects.flatMap((subject) => {
    const words = wordTables[language].inspector;
    const { offers } = offerCopies({ subject, detail, evidence, selection, words, moment });
    return offers.map(({ key, label, outcome }) =>
      paletteItem({
        key: `copy:${subject}:${key}`,
        label: inBoth(({ shell, inspector: { copy } }) => {
          const formats: Readonly<Record<string, string>> =
            subject === 'ceremony' ? copy.ceremonyFormats : copy.formats;
          return shell.commands.items[sentences[subject]](formats[key] ?? key);
        }),
        about: inBoth((spoken) => aboutCopy(subject, selection, spoken)),
        onlyWhenAsked: true,
        ...('text' in outcome ? {} : { obstacle: inBoth((spoken) => describeObstacle(outcome, spoken)) }),
        run: () => ('text' in outcome ? copyText(outcome.text, label) : undefined),
      }),
    );
  });
}

function aboutCopy(
  subject: CopySubject,
  { field, bytes }: SelectedField,
  { shell, inspector }: Words,
): string {
  if (subject === 'ceremony') return shell.commands.groups.ceremony;
  if (subject === 'field') return field?.node.name ?? '';
  return bytes === undefined
    ? ''
    : inspector.fields.bytes.selection(spanLength(bytes), formatOffset(bytes.start));
}

function describeObstacle({ obstacle }: { readonly obstacle: string }, { inspector }: Words): string {
  const obstacles: Readonly<Record<string, string>> = inspector.copy.obstacles;
  return obstacles[obstacle] ?? obstacle;
}

function fieldItems({ detail, evidence }: ShownCeremony): readonly PaletteItem[] {
  const items: PaletteItem[] = [];
  walkFields(evidence.roots, ({ span }, path) => {
    const shown = path.join(' › ');
    items.push(
      paletteItem({
        key: `field:${formatFieldPath(path)}`,
        label: { en: shown, ja: shown },
        about: inBoth(({ shell }) => shell.commands.groups.places),
        onlyWhenAsked: true,
        // A command of that name comes first, and a field before what lies inside it.
        weight: -15 - path.length,
        run: () => showField(detail.id, path, span),
      }),
    );
  });
  return items;
}

/** Where the query is an offset of the buffer that is shown. */
export function offsetItems(query: string, { evidence, selection }: ShownCeremony) {
  const place = findPlace(query, evidence, selection.source);
  if (place.kind !== 'byte') return [];
  const { source, offset } = place;
  return [
    paletteItem({
      key: 'offset',
      label: inBoth(({ shell }) => shell.commands.items.goToOffset(formatOffset(offset), source)),
      about: inBoth(({ shell }) => shell.commands.groups.places),
      answers: 'always',
      weight: 200,
      run: () => showByte(evidence, { source, offset }),
    }),
  ];
}
