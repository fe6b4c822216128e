import { findAuthenticatorExtension } from '../extensions/authenticator-extensions.ts';
import { findClientExtension } from '../extensions/client-extensions.ts';
import { findNamed } from '../inspection/field-path.ts';
import type { StepContext } from './step-context.ts';
import { decided, notApplicable, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

/**
 * Step 4 of §7.1 and §7.2. `getClientExtensionResults()` gives an object, if an empty one; a page that does not use
 * `toJSON()` may leave it out, and then nobody can say what it was.
 */
export function checkClientExtensionResults({ decoded }: StepContext): StepOutcome {
  const { clientExtensionResults, faults } = decoded;
  if (clientExtensionResults !== undefined) {
    const found = formatNames(Object.keys(clientExtensionResults));
    return decided(true, { expected: 'object', found, spans: [] });
  }
  const fault = faults.find(({ span }) => span.source === 'clientExtensionResults');
  return fault?.code === 'unexpected-type'
    ? decided(false, { expected: fault.expected, found: fault.found, spans: [] })
    : notEvaluated('not-sent', { spans: [] });
}

/** §7.1 step 28, §7.2 step 23: what to do with extension outputs, also with those nobody asked for, is the relying party's choice. */
export function checkExtensionOutputs({ decoded, places, rules }: StepContext): StepOutcome {
  const extensions = findNamed(places.authenticatorDataField?.children ?? [], 'extensions');
  const fromClient = Object.keys(decoded.clientExtensionResults ?? {});
  const fromAuthenticator = extensions?.children.map(({ name }) => name) ?? [];
  const facts = {
    found: `clientExtensionResults ${formatNames(fromClient)}, extensions ${formatNames(fromAuthenticator)}`,
    spans: extensions === undefined ? [] : [extensions.span],
  };
  if (fromClient.length + fromAuthenticator.length > 0) {
    const isKnown =
      fromClient.every((name) => findClientExtension(name) !== undefined) &&
      fromAuthenticator.every((name) => findAuthenticatorExtension(name) !== undefined);
    const action = isKnown ? 'accept' : rules.actionOf('unknown-extension');
    if (action === 'reject') return decided(false, facts);
    return policy(facts, action === 'warn' ? 'accepted-by-policy' : 'relying-party-policy');
  }
  return decoded.clientExtensionResults === undefined && decoded.authenticatorData === undefined
    ? notEvaluated('not-decoded', { spans: [] })
    : notApplicable('no-extension-outputs', facts);
}

function formatNames(names: readonly string[]): string {
  return names.length === 0 ? '{}' : `{${names.map((name) => JSON.stringify(name)).join(', ')}}`;
}
