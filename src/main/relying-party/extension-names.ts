import type { DecodedCeremony } from '../../shared/ceremony/decoded-ceremony.ts';
import { authenticatorDataField } from '../../shared/checks/deciding-spans.ts';
import type { KnownCeremony } from '../../shared/checks/known-ceremony.ts';

/** Every extension that was asked for, or answered by the client or the authenticator. */
export function extensionNames({ options }: KnownCeremony, decoded: DecodedCeremony): readonly string[] {
  const field = authenticatorDataField(decoded)?.children.find(({ name }) => name === 'extensions');
  return [
    ...new Set([
      ...memberNames(memberOf(options, 'extensions')),
      ...memberNames(decoded.clientExtensionResults),
      ...(field?.children ?? []).map(({ name }) => name),
    ]),
  ];
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function memberNames(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
