import { copyText, openCopyMenu } from '../../commands/copy-as.ts';
import { hide, showOnly } from '../../commands/filter-by.ts';
import { printKey } from '../../commands/key-bindings.ts';
import { showStep } from '../../commands/show-step.ts';
import { Menu, type MenuItem } from '../../elements/menu.tsx';
import type { FieldRow } from '../../evidence/field-rows.ts';
import { filterOfField } from '../../evidence/filter-of-field.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { stepNumber } from '../../evidence/step-number.ts';
import { stepsReading } from '../../evidence/steps-at-fields.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useWords } from '../../words/use-words.ts';
import { valueToCopy } from './value-to-copy.ts';

interface FieldMenuProps {
  readonly row: FieldRow;
  readonly evidence: CeremonyEvidence;
  readonly at: { readonly x: number; readonly y: number };
  onClose(): void;
}

type FieldCommand = MenuItem & { run(): void };

/** So many steps by name; a field that more of them read leads to the first ones. */
const mostSteps = 3;

/** What to do with a field: copy it, find ceremonies by it, go to the rules that read it. */
export function FieldMenu({ row, evidence, at, onClose }: FieldMenuProps) {
  const { inspector, shell } = useWords();
  const { menu } = inspector.fields;
  const { node } = row;
  const copied = valueToCopy(row, evidence, inspector.copy.formats);
  const wanted = filterOfField(node);
  const steps = stepsReading(evidence.steps, node)
    .toSorted((one, other) => Number(other.status === 'failed') - Number(one.status === 'failed'))
    .slice(0, mostSteps);
  const commands: readonly FieldCommand[] = [
    ...(copied === undefined
      ? []
      : [
          {
            key: 'value',
            label: menu.copy(copied.format),
            shortcut: printKey('mod+c'),
            run: () => void copyText(copied.text, copied.format),
          },
        ]),
    { key: 'copy', label: inspector.copy.as, run: () => openCopyMenu('field', at) },
    ...(wanted === undefined
      ? []
      : [
          { key: 'only', label: shell.filter.showOnly, run: () => showOnly(wanted.key, wanted.value) },
          { key: 'hide', label: shell.filter.hide, run: () => hide(wanted.key, wanted.value) },
        ]),
    ...steps.map((step) => ({
      key: step.step,
      label: menu.step(stepNumber(step.step), inspector.statuses[step.status]),
      run: () => showStep(step.step),
    })),
    ...(row.expandable
      ? [
          {
            key: 'toggle',
            label: row.expanded ? menu.close : menu.open,
            run: () => useFieldSelection.getState().fieldExpanded(row.path, !row.expanded),
          },
        ]
      : []),
  ];
  const choose = (key: string) => {
    onClose();
    commands.find((command) => command.key === key)?.run();
  };
  return <Menu label={node.name} items={commands} at={at} onChoose={choose} onClose={onClose} />;
}
