import { useId } from 'react';
import { Segmented } from '../elements/segmented.tsx';
import { FormRow } from './form-row.tsx';

interface ChoiceRowProps<Value extends string> {
  /** The wire name of the option. */
  readonly member: string;
  readonly values: readonly Value[];
  readonly value: Value;
  /** What is seen for a value that is not sent under its own name. */
  readonly labels?: Partial<Record<Value, string>>;
  /** What each value means, in one line. */
  readonly notes: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}

/** An option with a few values of the specification; the line under it explains the chosen one. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { member, values, value, labels, notes, onChange } = props;
  const noteId = useId();
  return (
    <FormRow label={member} face="wire" note={notes[value]} noteId={noteId}>
      <Segmented
        label={member}
        face="wire"
        value={value}
        segments={values.map((each) => ({ value: each, label: labels?.[each] ?? each }))}
        describedBy={noteId}
        onChange={onChange}
      />
    </FormRow>
  );
}
