import { describe, expect, it } from 'vitest';
import { findPlace, parseOffset } from '../../../src/renderer/workbench/evidence/find-place.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import { assertionBody, ceremony } from '../../support/sample-ceremony.ts';

const evidence = readCeremony(ceremony({ body: assertionBody({ flags: 0x1d, signCount: 4 }) }));

describe('parseOffset', () => {
  it.each([
    ['0x20', 32],
    ['0X2f', 47],
    ['20h', 32],
    ['32', 32],
    [' 7 ', 7],
    ['0x', undefined],
    ['2f', undefined],
    ['-1', undefined],
    ['flags', undefined],
    ['', undefined],
  ])('%j is %j', (text, expected) => {
    expect(parseOffset(text)).toBe(expected);
  });
});

describe('findPlace', () => {
  it('means a byte of the buffer that is shown', () => {
    expect(findPlace('0x20', evidence, 'authenticatorData')).toEqual({
      kind: 'byte',
      source: 'authenticatorData',
      offset: 32,
    });
  });

  it('says how long a buffer is that ends before', () => {
    expect(findPlace('37', evidence, 'authenticatorData')).toEqual({
      kind: 'beyond',
      source: 'authenticatorData',
      length: 37,
    });
  });

  it.each([
    ['authenticatorData.flags', 'authenticatorData/flags'],
    ['authData/flags', 'authenticatorData/flags'],
    ['Flags', 'authenticatorData/flags'],
    ['flags › UV', 'authenticatorData/flags/UV'],
    ['uv', 'authenticatorData/flags/UV'],
    ['clientDataJSON.type', 'clientDataJSON/type'],
  ])('%j is the field %s', (text, expected) => {
    const place = findPlace(text, evidence, undefined);
    expect(place.kind === 'field' && place.path.join('/')).toBe(expected);
  });

  it.each(['lags', 'nothing', ''])('%j is nowhere', (text) => {
    expect(findPlace(text, evidence, undefined)).toEqual({ kind: 'unknown' });
  });
});
