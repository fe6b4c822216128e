import { askAhead } from './asked-ahead.ts';
import { firstRows } from './first-rows.ts';
import { readPairingCode } from './read-pairing-code.ts';

// What every window asks when it opens, sent by the first module that the entry imports: the relying party works on it while
// the other modules are evaluated.
const code = location.hash === '' ? null : readPairingCode(location.hash);
const paired = code === null ? undefined : askAhead('/api/session', postOf({ code }));
const { offset, limit } = firstRows;
askAhead(`/api/ceremonies?filter=&order=newest&offset=${offset}&limit=${limit}`, {}, paired);
askAhead('/api/workbench', {}, paired);

function postOf(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
