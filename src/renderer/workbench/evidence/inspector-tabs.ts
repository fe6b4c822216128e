import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { InspectorTab } from '../state/inspector-view.ts';

/** The views that this ceremony has, the most telling first. While an answer is awaited its places are shown already. */
export function inspectorTabs(
  { status, steps }: Pick<CeremonyDetail, 'status' | 'steps'>,
  hasBytes: boolean,
): readonly [InspectorTab, ...InspectorTab[]] {
  if (status === 'refused') return ['causes', 'exchange', 'compare'];
  if (hasBytes || status === 'waiting') return ['bytes', 'steps', 'exchange', 'compare'];
  return steps.length > 0 ? ['exchange', 'steps', 'compare'] : ['exchange', 'compare'];
}
