import { useId } from 'react';
import type { CeremonyDetail, CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { markForComparison } from '../../commands/compare-ceremonies.ts';
import { Button } from '../../elements/button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { useComparison } from '../../state/comparison.ts';
import type { useComparisonPartner } from '../../state/use-comparison-partner.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-panel.module.css';

interface CompareHeadProps {
  readonly detail: CeremonyDetail;
  readonly partner: ReturnType<typeof useComparisonPartner>;
}

/** Which ceremony stands on the left, and the two ways to change that. */
export function CompareHead({ detail, partner }: CompareHeadProps) {
  const { compare } = useWords().inspector;
  const markedId = useComparison((comparison) => comparison.markedId);
  const name = useCeremonyName();
  const id = useId();
  const { samePasskey, others } = partner.candidates;
  const isListed = [...samePasskey, ...others].some((ceremony) => ceremony.id === partner.id);
  const options = (ceremonies: readonly CeremonySummary[]) =>
    ceremonies.map((ceremony) => (
      <option key={ceremony.id} value={ceremony.id}>
        {name(ceremony)}
      </option>
    ));
  return (
    <div className={styles.head}>
      <label htmlFor={id}>{compare.with}</label>
      <select
        id={id}
        className={styles.partner}
        value={partner.id ?? ''}
        onChange={({ target }) => markForComparison(target.value === '' ? null : target.value)}
      >
        {partner.id === undefined && <option value="">{compare.nothingChosen}</option>}
        {!isListed && partner.detail !== undefined && options([partner.detail])}
        {samePasskey.length > 0 && <optgroup label={compare.samePasskey}>{options(samePasskey)}</optgroup>}
        {others.length > 0 && <optgroup label={compare.others}>{options(others)}</optgroup>}
      </select>
      {markedId === null || markedId !== partner.id ? null : (
        <Button onClick={() => markForComparison(null)}>{compare.unmark}</Button>
      )}
      {markedId === detail.id ? (
        <Button onClick={() => markForComparison(null)}>{compare.unmark}</Button>
      ) : (
        <Button onClick={() => markForComparison(detail.id)}>{compare.mark}</Button>
      )}
    </div>
  );
}

/** A ceremony in one line of a list of choices. */
function useCeremonyName() {
  const { shell, inspector } = useWords();
  const { moment } = useFormats();
  return ({ kind, userName, startedAt, status }: CeremonySummary) =>
    [
      moment(startedAt),
      `${shell.list.kinds[kind]} · ${userName ?? shell.list.noUserName}`,
      inspector.statuses[status],
    ].join(' — ');
}
