import type { PairingLinks } from '../../shared/contract/api.ts';
import type { Addresses } from './addresses.ts';
import type { Sessions, SessionWindow } from './sessions.ts';

/** Makes links that let a browser in. The code stands in the fragment, which no browser sends to a server or in a referrer. */
export interface PairingDesk {
  createLinks(window: SessionWindow): PairingLinks;
}

export function openPairingDesk(sessions: Sessions, { origin, plainOrigin }: Addresses): PairingDesk {
  return {
    createLinks(window) {
      const { code, expiresAt } = sessions.createPairingCode(window);
      return { link: `${origin}/#pair=${code}`, plainLink: `${plainOrigin}/#pair=${code}`, expiresAt };
    },
  };
}
