import { expect, test } from 'vitest';
import { lintOptions } from '../../../src/shared/ceremony/lint-options.ts';

const creation = {
  challenge: 'AAECAwQFBgcICQoLDA0ODw',
  rp: { id: 'example.org', name: 'Example' },
  user: { id: 'AAEC', name: 'alice', displayName: 'Alice' },
  pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
};
const request = { challenge: creation.challenge, rpId: 'example.org' };
const said = (kind: 'creation-options' | 'request-options', options: object) =>
  lintOptions(kind, { ...options }).map(
    ({ severity, code, facts }) => `${severity} ${code} ${facts.member}: ${facts.found}`,
  );

test('options with nothing wrong in them say nothing', () => {
  expect(said('creation-options', creation)).toEqual([]);
  expect(
    said('creation-options', {
      ...creation,
      pubKeyCredParams: [],
      excludeCredentials: [{ type: 'public-key', id: 'AA', transports: ['usb'] }],
    }),
  ).toEqual([]);
  expect(said('request-options', request)).toEqual([]);
});

test.each<[string, object, string]>([
  ['a short challenge', { challenge: 'AAEC' }, 'warning length-out-of-range challenge: 3 bytes'],
  ['no challenge', { challenge: undefined }, 'error missing-member challenge: ∅'],
  ['a challenge with padding', { challenge: 'AA==' }, 'error invalid-base64url challenge: "AA=="'],
  ['a challenge that is a list', { challenge: [1] }, 'error unexpected-type challenge: array'],
  ['an empty user ID', { user: { ...creation.user, id: '' } }, 'error length-out-of-range user.id: 0 bytes'],
  [
    'a user ID of 65 bytes',
    { user: { ...creation.user, id: 'A'.repeat(87) } },
    'error length-out-of-range user.id: 65 bytes',
  ],
  ['no displayName', { user: { id: 'AA', name: 'a' } }, 'error missing-member user.displayName: ∅'],
  ['no RP name', { rp: {} }, 'error missing-member rp.name: ∅'],
  ['no algorithms', { pubKeyCredParams: undefined }, 'error missing-member pubKeyCredParams: ∅'],
  [
    'ES256 alone',
    { pubKeyCredParams: [{ type: 'public-key', alg: -7 }] },
    'warning algorithms-missing pubKeyCredParams: [-7]',
  ],
  [
    'an algorithm of nobody',
    { pubKeyCredParams: [-7, -257, -9999].map((alg) => ({ alg })) },
    'note unknown-algorithm pubKeyCredParams: -9999',
  ],
  ['a hint of nobody', { hints: ['hybrid', 'telepathy'] }, 'note unknown-value hints: "telepathy"'],
  [
    'a transport of nobody',
    { excludeCredentials: [{ type: 'public-key', id: 'AA', transports: ['pigeon'] }] },
    'note unknown-value transports: "pigeon"',
  ],
  [
    'a descriptor without ID',
    { excludeCredentials: [{ type: 'public-key' }] },
    'error missing-member excludeCredentials[0].id: ∅',
  ],
  [
    'contradicting members',
    { authenticatorSelection: { residentKey: 'required', requireResidentKey: false } },
    'warning resident-key-contradiction authenticatorSelection.requireResidentKey: false',
  ],
])('%s is said', (_, change, expected) => {
  expect(said('creation-options', { ...creation, ...change })).toEqual([expected]);
});

test('what belongs to a registration is noted in a request', () => {
  expect(said('request-options', { ...request, attestation: 'direct' })).toEqual([
    'note unexpected-member attestation: "direct"',
  ]);
  expect(said('request-options', { ...request, allowCredentials: 'all' })).toEqual([
    'error unexpected-type allowCredentials: "all"',
  ]);
});
