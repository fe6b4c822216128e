import aaguids from '../../../resources/aaguids.json' with { type: 'json' };
import type { AaguidFinder } from './filter-condition.ts';

const names: readonly (readonly [aaguid: string, name: string])[] = Object.entries(aaguids.names).map(
  ([aaguid, name]) => [aaguid, name.toLowerCase()],
);

/** The AAGUIDs that the published list gives that name. */
export const findAaguids: AaguidFinder = (name, whole) => {
  const wanted = name.toLowerCase();
  return names
    .filter(([, known]) => (whole ? known === wanted : known.includes(wanted)))
    .map(([aaguid]) => aaguid);
};
