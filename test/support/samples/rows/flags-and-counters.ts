import { createAuthentication, createRegistration, flag } from '../create-sample.ts';
import type { OwnVector } from '../sample-vector.ts';

const { UP, UV, BE, BS, RFU1, RFU2 } = flag;
const largest = 2 ** 32 - 1;

const backupFlags: readonly (readonly [string, number])[] = [
  ['be0-bs0', 0],
  ['be0-bs1', BS],
  ['be1-bs0', BE],
  ['be1-bs1', BE | BS],
];

const registrations = backupFlags.map(([name, bits]) =>
  createRegistration({
    id: `own-flags-${name}-reg`,
    flags: UP | UV | bits,
    ...(bits === BS ? { why: 'BS is set and BE is not', failing: ['7.1.17'] } : {}),
  }),
);

/** Every record that may exist against every pair of flags. */
const authentications = backupFlags
  .filter(([, bits]) => bits !== BS)
  .flatMap(([before, recordBits]) =>
    backupFlags.map(([now, bits]) => {
      const record = { backupEligible: (recordBits & BE) !== 0, backupState: (recordBits & BS) !== 0 };
      const failing: string[] = [];
      if (bits === BS) failing.push('7.2.18');
      if (record.backupEligible && (bits & BE) === 0) failing.push('7.2.19.1');
      if (!record.backupEligible && (bits & BE) !== 0) failing.push('7.2.19.2');
      return createAuthentication({
        id: `own-flags-${before}-then-${now}-auth`,
        flags: UP | UV | bits,
        record,
        ...(failing.length > 0 ? { failing, why: `record ${before}, response ${now}` } : {}),
      });
    }),
  );

const counters: readonly (readonly [string, number, number, boolean])[] = [
  ['both-zero', 0, 0, true],
  ['first', 0, 1, true],
  ['rises-by-one', 41, 42, true],
  ['rises-far', 1, largest, true],
  ['equal', 42, 42, false],
  ['equal-largest', largest, largest, false],
  ['lower', 42, 41, false],
  ['fell-to-zero', 42, 0, false],
  ['wrapped-around', largest, 1, false],
];

export const createFlagAndCounterRows = (): readonly OwnVector[] => [
  ...registrations,
  ...authentications,
  ...counters.map(([name, prevCounter, signCount, rises]) =>
    createAuthentication({
      id: `own-counter-${name}-auth`,
      prevCounter,
      signCount,
      ...(rises ? {} : { failing: ['7.2.22'], why: `signCount ${prevCounter}, then ${signCount}` }),
    }),
  ),
  createRegistration({ id: 'own-counter-largest-reg', signCount: largest }),
  createRegistration({ id: 'own-flags-reserved-reg', flags: UP | RFU1 | RFU2, why: 'reserved bits are set' }),
  createAuthentication({
    id: 'own-flags-reserved-auth',
    flags: UP | RFU1 | RFU2,
    why: 'reserved bits are set',
  }),
  createRegistration({ id: 'own-flags-up-only-reg', flags: UP }),
  createAuthentication({ id: 'own-flags-up-only-auth', flags: UP }),
  createRegistration({ id: 'own-flags-conditional-without-up-reg', flags: UV, mediation: 'conditional' }),
  createRegistration({ id: 'own-flags-without-up-reg', flags: UV, why: 'UP is clear', failing: ['7.1.15'] }),
  createAuthentication({
    id: 'own-flags-without-up-auth',
    flags: UV,
    why: 'UP is clear',
    failing: ['7.2.16'],
  }),
  createRegistration({ id: 'own-flags-uv-required-reg', requireUV: true }),
  createAuthentication({ id: 'own-flags-uv-required-auth', requireUV: true }),
  createRegistration({
    id: 'own-flags-uv-required-but-clear-reg',
    flags: UP,
    requireUV: true,
    why: 'UV is clear',
    failing: ['7.1.16'],
  }),
  createAuthentication({
    id: 'own-flags-uv-required-but-clear-auth',
    flags: UP,
    requireUV: true,
    why: 'UV is clear',
    failing: ['7.2.17'],
  }),
];
