import type { CeremonyKind } from '../contract/vocabulary.ts';
import { absent } from '../inspection/absent.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { authenticatorExtensions, findAuthenticatorExtension } from './authenticator-extensions.ts';
import { clientExtensions, findClientExtension } from './client-extensions.ts';
import { compareExtensionOutputs } from './compare-extension-outputs.ts';
import type { ExtensionFact, ExtensionFactCode } from './extension-fact.ts';
import { findMember } from './extension-shape.ts';
import { readClientExtensionOutputs } from './read-client-extension-outputs.ts';

/** The extensions of one ceremony. What is undefined is not known, and nothing is said that would need it. */
export interface CeremonyExtensions {
  readonly kind: CeremonyKind;
  /** `options.extensions`; an empty object where the options have none. */
  readonly requested?: Readonly<Record<string, unknown>> | undefined;
  /** `clientExtensionResults`. */
  readonly client?: Readonly<Record<string, unknown>> | undefined;
  /** The fields inside `extensions` of the authenticator data; empty where ED is clear. */
  readonly authenticator?: readonly FieldNode[] | undefined;
}

/** Says nothing about whether it was acted upon: it only strengthens another input (CTAP 2.2 §12.1). */
const inputsWithoutOutput = new Set(['enforceCredentialProtectionPolicy']);
const identifierForm = /^[\x21\x23-\x5b\x5d-\x7e]{1,32}$/;

/**
 * Compares what was asked for, what the client answered and what the authenticator answered (WebAuthn L3 §7.1 step 28, §7.2 step
 * 23). Nothing here rejects: extensions are optional on every side, and the relying party may ignore every output.
 */
export function lintExtensionOutputs(extensions: CeremonyExtensions): readonly ExtensionFact[] {
  return [
    ...lintRequest(extensions),
    ...lintClient(extensions),
    ...lintAuthenticator(extensions),
    ...compareExtensionOutputs(extensions),
  ];
}

/** An input that is false asks for nothing. */
function isAsked(requested: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = Object.hasOwn(requested, name) ? requested[name] : undefined;
  return value !== undefined && value !== null && value !== false;
}

function lintRequest({ kind, requested, client, authenticator }: CeremonyExtensions): ExtensionFact[] {
  if (requested === undefined) return [];
  const asked = Object.keys(requested).filter((name) => isAsked(requested, name));
  return asked.flatMap((name): ExtensionFact[] => {
    if (inputsWithoutOutput.has(name)) return [];
    const clientSide = clientExtensions.filter(({ identifier, askedBy }) =>
      (askedBy ?? [identifier]).includes(name),
    );
    const authenticatorSide = authenticatorExtensions.filter(({ askedBy }) => askedBy.includes(name));
    const here = [
      ...clientSide.filter(({ only }) => only === undefined || only === kind),
      ...authenticatorSide.filter(({ outputs }) => outputs[kind] !== undefined),
    ];
    const known = clientSide[0] ?? authenticatorSide[0];
    const reference = known?.reference ?? 'WebAuthn L3 §9';
    const fact = { identifier: name, from: 'request' as const, spans: [], reference };
    if (known !== undefined && here.length === 0) {
      return [{ ...fact, code: 'asked-in-wrong-ceremony', severity: 'warning', found: kind }];
    }
    if (client === undefined || authenticator === undefined) return [];
    const answers = new Set([name, ...here.map(({ identifier }) => identifier)]);
    const answered =
      [...answers].some((answer) => Object.hasOwn(client, answer)) ||
      authenticator.some((field) => answers.has(field.name));
    return answered ? [] : [{ ...fact, code: 'not-acted-upon', severity: 'note', found: absent }];
  });
}

function lintClient({ kind, requested, client }: CeremonyExtensions): ExtensionFact[] {
  return Object.entries(client ?? {}).flatMap(([identifier, value]): ExtensionFact[] => {
    const extension = findClientExtension(identifier);
    const reference = extension?.reference ?? 'WebAuthn L3 §9.1';
    const state = (code: ExtensionFactCode, severity: 'warning' | 'note'): ExtensionFact => {
      return { identifier, code, severity, from: 'client', spans: [], reference };
    };
    const facts = lintIdentifier(identifier, state);
    if (requested !== undefined) {
      const inputs = extension?.askedBy ?? [identifier];
      if (!inputs.some((name) => isAsked(requested, name))) facts.push(state('unsolicited-output', 'note'));
    }
    if (extension === undefined) return [...facts, state('unknown-extension', 'note')];
    if (extension.obsolete === true) facts.push(state('obsolete-extension', 'note'));
    if (extension.only !== undefined && extension.only !== kind)
      facts.push(state('wrong-ceremony', 'warning'));
    for (const name of isObject(value) ? Object.keys(value) : []) {
      const { only } = findMember(extension.shape, name) ?? {};
      if (only === undefined || only === kind) continue;
      facts.push({ ...state('wrong-ceremony', 'warning'), member: `${identifier}.${name}` });
    }
    facts.push(...findMalformed(identifier, value, state('malformed-output', 'warning')));
    if (isDisclosed(identifier, value)) facts.push(state('secret-disclosed', 'note'));
    return facts;
  });
}

/** Values that do not fit the definition; that an extension or a member is obsolete is not the form's matter. */
function findMalformed(identifier: string, value: unknown, fact: ExtensionFact): readonly ExtensionFact[] {
  const faults = readClientExtensionOutputs({ [identifier]: value }).flatMap((output) => output.faults);
  return faults.flatMap(({ code, span, expected, found }) => {
    if (code === 'obsolete-member') return [];
    const member = span.source.replace(/^clientExtensionResults\./, '');
    return [{ ...fact, ...(member === identifier ? {} : { member }), expected, found }];
  });
}

function lintAuthenticator({ kind, requested, authenticator }: CeremonyExtensions): ExtensionFact[] {
  return (authenticator ?? []).flatMap((field): ExtensionFact[] => {
    if (field.kind === 'unexplained') return [];
    const identifier = field.name;
    const extension = findAuthenticatorExtension(identifier);
    const reference = extension?.reference ?? 'WebAuthn L3 §9.1';
    const state = (code: ExtensionFactCode, severity: 'warning' | 'note'): ExtensionFact => {
      return { identifier, code, severity, from: 'authenticator', spans: [field.span], reference };
    };
    const facts = lintIdentifier(identifier, state);
    if (requested !== undefined) {
      const inputs = [identifier, ...(extension?.askedBy ?? [])];
      if (!inputs.some((name) => isAsked(requested, name))) facts.push(state('unsolicited-output', 'note'));
    }
    if (extension === undefined) return [...facts, state('unknown-extension', 'note')];
    if (extension.obsolete === true) facts.push(state('obsolete-extension', 'note'));
    if (extension.outputs[kind] === undefined) facts.push(state('wrong-ceremony', 'warning'));
    return facts;
  });
}

function lintIdentifier(
  identifier: string,
  state: (code: ExtensionFactCode, severity: 'warning' | 'note') => ExtensionFact,
): ExtensionFact[] {
  return identifierForm.test(identifier) ? [] : [state('identifier-malformed', 'warning')];
}

/** The specification advises to keep these on the client where keys are made of them (WebAuthn L3 §10.1.4). */
function isDisclosed(identifier: string, value: unknown): boolean {
  if (identifier === 'hmacGetSecret') return isObject(value);
  return identifier === 'prf' && isObject(value) && isObject(value.results);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
