import { formatAaguid } from '../authenticator-data/format-aaguid.ts';
import type { FilterKey } from '../filter/filter-keys.ts';
import { formatFilterTerm } from '../filter/format-filter.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import type { CopyOutcome } from './copy-outcome.ts';

interface FilterRule {
  readonly key: FilterKey;
  /** The end of the paths it is for; the last name may be any where it is undefined. */
  readonly ends: readonly (string | undefined)[];
  readonly valueOf: (node: FieldNode) => string | undefined;
}

const textValue = ({ value }: FieldNode) => (typeof value === 'string' ? value : undefined);
const numberValue = ({ value }: FieldNode) => (typeof value === 'number' ? String(value) : undefined);
const flagValue = ({ value }: FieldNode) => (value === true || value === 1 ? '1' : '0');

/** Which fields a filter can ask for, and how it would. */
const rules: readonly FilterRule[] = [
  { key: 'fmt', ends: ['attestationObject', 'fmt'], valueOf: textValue },
  { key: 'alg', ends: ['credentialPublicKey', '3'], valueOf: numberValue },
  { key: 'aaguid', ends: ['attestedCredentialData', 'aaguid'], valueOf: aaguidValue },
  { key: 'rp', ends: ['rpIdHash'], valueOf: rpIdValue },
  { key: 'origin', ends: ['clientDataJSON', 'origin'], valueOf: textValue },
  { key: 'kind', ends: ['clientDataJSON', 'type'], valueOf: kindValue },
  { key: 'up', ends: ['flags', 'UP'], valueOf: flagValue },
  { key: 'uv', ends: ['flags', 'UV'], valueOf: flagValue },
  { key: 'be', ends: ['flags', 'BE'], valueOf: flagValue },
  { key: 'bs', ends: ['flags', 'BS'], valueOf: flagValue },
  { key: 'signCount', ends: ['signCount'], valueOf: numberValue },
  { key: 'ext', ends: ['extensions', undefined], valueOf: ({ name }) => name },
];

function aaguidValue({ value }: FieldNode): string | undefined {
  return value instanceof Uint8Array && value.length === 16
    ? formatAaguid(value)
    : typeof value === 'string'
      ? value
      : undefined;
}

function rpIdValue({ meaning }: FieldNode): string | undefined {
  return meaning?.code === 'sha-256-of-rp-id' ? meaning.rpId : undefined;
}

/** The types of client data that the steps ask for (WebAuthn L3 §7.1 step 7, §7.2 step 10). */
const kinds: ReadonlyMap<unknown, string> = new Map([
  ['webauthn.create', 'registration'],
  ['webauthn.get', 'authentication'],
]);

function kindValue({ value }: FieldNode): string | undefined {
  return kinds.get(value);
}

/** The filter that finds ceremonies with this field's value; undefined where no key asks for the field. */
export function filterTermOfField(node: FieldNode, path: FieldPath): CopyOutcome | undefined {
  const rule = rules.find(({ ends }) => endsWith(path, ends));
  const value = rule?.valueOf(node);
  if (rule === undefined || value === undefined || value === '') return undefined;
  if (value.includes('"')) return { obstacle: 'quote-in-value' };
  return { text: formatFilterTerm({ key: rule.key, operator: '=', values: [value], negated: false }) };
}

function endsWith(path: FieldPath, ends: readonly (string | undefined)[]): boolean {
  return (
    path.length >= ends.length &&
    ends.every((name, index) => name === undefined || path[path.length - ends.length + index] === name)
  );
}
