import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';
import type { Passkey } from '../../../shared/contract/passkey.ts';
import type { WorkbenchEvent, WorkbenchState } from '../../../shared/contract/workbench.ts';

/** The state after one event of the relying party. Lists stay sorted, the newest first. */
export function applyEvent(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.type) {
    case 'ceremony.changed':
      return withCeremony(state, event.ceremony);
    case 'ceremonies.changed':
      return {
        ...state,
        ceremonies: state.ceremonies.filter(({ id }) => !event.removed.includes(id)),
      };
    case 'passkey.changed':
      return { ...state, passkeys: withPasskey(state.passkeys, event.passkey) };
    case 'passkey.removed':
      return {
        ...state,
        passkeys: state.passkeys.filter(({ record }) => record.id !== event.credentialId),
      };
    case 'authenticator.changed':
      return { ...state, authenticator: event.authenticator };
  }
}

/** How many of the newest a window keeps; the list asks for the others. */
const mostKept = 200;

function withCeremony(state: WorkbenchState, ceremony: CeremonySummary): WorkbenchState {
  const { ceremonies, ceremonyCount } = state;
  if (ceremonies.some(({ id }) => id === ceremony.id)) {
    return { ...state, ceremonies: ceremonies.map((other) => (other.id === ceremony.id ? ceremony : other)) };
  }
  const place = ceremonies.findIndex((other) => other.startedAt <= ceremony.startedAt);
  // Older than everything here while there are more: it is one of those.
  if (place === -1 && ceremonies.length < ceremonyCount) return state;
  return {
    ...state,
    ceremonies: ceremonies
      .toSpliced(place === -1 ? ceremonies.length : place, 0, ceremony)
      .slice(0, mostKept),
    ceremonyCount: ceremonyCount + 1,
  };
}

function withPasskey(passkeys: readonly Passkey[], passkey: Passkey): Passkey[] {
  if (passkeys.some(({ record }) => record.id === passkey.record.id)) {
    return passkeys.map((other) => (other.record.id === passkey.record.id ? passkey : other));
  }
  return [...passkeys, passkey].sort((one, other) => other.createdAt - one.createdAt);
}
