import type { Random } from './random.ts';

const strange: readonly [() => unknown, ...(() => unknown)[]] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => '',
  () => 'AA==',
  () => '\u0000\ud800',
  () => 'A'.repeat(5_000),
  () => [],
  () => ({}),
  () => [[[[[[[[[]]]]]]]]],
  () => ({ toString: 1, valueOf: null, length: -1 }),
  () => JSON.parse('{"__proto__":{"accepted":true},"constructor":null}'),
  () => Array.from({ length: 300 }, (_, index) => index % 256),
];

/** A JSON value with a member replaced, dropped, doubled or moved somewhere in it. */
export function mutateJson(value: unknown, random: Random): unknown {
  if (random.chance(12) || typeof value !== 'object' || value === null) return mutateLeaf(value, random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(6)) return [...value, random.pick(strange)()];
    const at = random.below(value.length);
    if (random.chance(5)) return value.toSpliced(at, 1);
    return value.with(at, mutateJson(value[at], random));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { type: random.pick(strange)() };
  const at = random.below(entries.length);
  const [name, member] = entries[at] ?? ['', null];
  if (random.chance(8)) return Object.fromEntries(entries.toSpliced(at, 1));
  if (random.chance(12)) return Object.fromEntries([...entries, [`${name}x`, member]]);
  if (random.chance(12)) return { ...value, [name]: entries[random.below(entries.length)]?.[1] };
  return { ...value, [name]: mutateJson(member, random) };
}

function mutateLeaf(value: unknown, random: Random): unknown {
  if (typeof value !== 'string' || value === '' || random.chance(4)) return random.pick(strange)();
  const at = random.below(value.length);
  const other = random.pick(['A', '_', '-', '=', '+', '/', ' ', 'é', '"']);
  return random.chance(3) ? value.slice(0, at) : `${value.slice(0, at)}${other}${value.slice(at + 1)}`;
}
