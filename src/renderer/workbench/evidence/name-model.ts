import aaguids from '../../../../resources/aaguids.json';
import { type AaguidName, nameAaguid } from '../../../shared/explain/name-aaguid.ts';
import type { InspectorWords } from '../words/inspector/en.ts';

/** Who an authenticator claims to be, by the published list that ships with the workbench. */
export function findModel(aaguid: string): AaguidName {
  return nameAaguid(aaguid, aaguids);
}

/** The model as a few words. */
export function nameModel(aaguid: string, { meanings, verdict }: InspectorWords): string {
  const { kind, name } = findModel(aaguid);
  if (kind === 'zero') return meanings.aaguidZero;
  if (kind === 'virtual') return verdict.facts.virtual;
  return name ?? meanings.aaguidUnknown;
}

/** The model as the shortest words that name it. */
export function nameModelShortly(aaguid: string, { verdict }: InspectorWords): string {
  const { kind, name } = findModel(aaguid);
  if (kind === 'zero') return verdict.facts.noModel;
  if (kind === 'virtual') return verdict.facts.virtualModel;
  return name ?? verdict.facts.unknownModel;
}
