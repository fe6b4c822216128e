import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { InspectorTab } from '../state/inspector-view.ts';

/** The views that this ceremony has, the most telling first. While an answer is awaited its places are shown already. */
export function inspectorTabs(
  { status, steps, credentialId }: Pick<CeremonyDetail, 'status' | 'steps' | 'credentialId'>,
  hasBytes: boolean,
): readonly [InspectorTab, ...InspectorTab[]] {
  if (status === 'refused') return ['causes', 'exchange', 'compare'];
  const lifeline: readonly InspectorTab[] = credentialId !== null || status === 'waiting' ? ['lifeline'] : [];
  if (hasBytes || status === 'waiting') {
    return ['bytes', 'steps', 'key', ...lifeline, 'exchange', 'compare'];
  }
  return steps.length > 0
    ? ['exchange', 'steps', ...lifeline, 'compare']
    : ['exchange', ...lifeline, 'compare'];
}
