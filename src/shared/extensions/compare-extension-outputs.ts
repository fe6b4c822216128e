import { encodeBase64url } from '../bytes/base64url.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import { absent } from '../inspection/absent.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findAuthenticatorExtension } from './authenticator-extensions.ts';
import type { ExtensionFact } from './extension-fact.ts';

/** One value that the client passes on from the authenticator. */
interface Pair {
  readonly kind: CeremonyKind;
  readonly identifier: string;
  /** Inside the client's output; absent for the output itself. */
  readonly member?: string;
  readonly authenticator: string;
  /** The client may have it from elsewhere: a platform's PRF needs no `hmac-secret`. */
  readonly elsewhere?: true;
  /** What the authenticator gives is encrypted for the client, so only its presence can be compared. */
  readonly encrypted?: true;
}

const pairs: readonly Pair[] = [
  {
    kind: 'registration',
    identifier: 'prf',
    member: 'enabled',
    authenticator: 'hmac-secret',
    elsewhere: true,
  },
  { kind: 'registration', identifier: 'hmacCreateSecret', authenticator: 'hmac-secret' },
  { kind: 'authentication', identifier: 'hmacGetSecret', authenticator: 'hmac-secret', encrypted: true },
  {
    kind: 'authentication',
    identifier: 'prf',
    member: 'results',
    authenticator: 'hmac-secret',
    elsewhere: true,
    encrypted: true,
  },
  { kind: 'registration', identifier: 'credBlob', authenticator: 'credBlob' },
  { kind: 'authentication', identifier: 'getCredBlob', authenticator: 'credBlob' },
];

/** Where client and authenticator speak of one thing: one of them is silent, or they disagree. */
export function compareExtensionOutputs({
  kind,
  requested,
  client,
  authenticator,
}: {
  readonly kind: CeremonyKind;
  readonly requested?: Readonly<Record<string, unknown>> | undefined;
  readonly client?: Readonly<Record<string, unknown>> | undefined;
  readonly authenticator?: readonly FieldNode[] | undefined;
}): readonly ExtensionFact[] {
  if (client === undefined || authenticator === undefined) return [];
  return pairs.flatMap((pair): ExtensionFact[] => {
    if (pair.kind !== kind) return [];
    const told = readMember(client, pair);
    const field = authenticator.find(({ name }) => name === pair.authenticator);
    const { identifier } = pair;
    const fact = {
      identifier,
      severity: 'warning' as const,
      from: 'client' as const,
      ...(pair.member === undefined ? {} : { member: `${identifier}.${pair.member}` }),
      spans: field === undefined ? [] : [field.span],
      reference: findAuthenticatorExtension(pair.authenticator)?.reference ?? 'WebAuthn L3 §9',
    };
    if (told === undefined || told === false) {
      // Whoever asked in this form hears of it. What is encrypted a page may keep to itself (WebAuthn L3 §10.1.4).
      const asked = requested?.[identifier] !== undefined && pair.encrypted !== true;
      const due = told === undefined && asked && field !== undefined;
      if (due) return [{ ...fact, code: 'client-output-missing', expected: identifier, found: absent }];
      return told === false && field?.value === true
        ? [{ ...fact, code: 'outputs-disagree', expected: 'true', found: 'false' }]
        : [];
    }
    if (field === undefined) {
      if (pair.elsewhere === true) return [];
      const expected = pair.authenticator;
      return [{ ...fact, code: 'authenticator-output-missing', expected, found: absent }];
    }
    const [expected, found] = [formatValue(field.value), formatValue(told)];
    if (pair.encrypted === true || expected === found) return [];
    return [{ ...fact, code: 'outputs-disagree', expected, found }];
  });
}

function readMember(client: Readonly<Record<string, unknown>>, { identifier, member }: Pair): unknown {
  const output = Object.hasOwn(client, identifier) ? (client[identifier] ?? undefined) : undefined;
  if (member === undefined || output === undefined) return output;
  // Read from JSON: what is no object has no members.
  const members: Readonly<Record<string, unknown>> = Object(output);
  return Object.hasOwn(members, member) ? (members[member] ?? undefined) : undefined;
}

function formatValue(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(encodeBase64url(value));
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' || value === undefined ? 'object' : String(value);
}
