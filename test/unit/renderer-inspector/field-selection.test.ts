import { beforeEach, describe, expect, it } from 'vitest';
import { selectByte, selectRun } from '../../../src/renderer/workbench/commands/select-bytes.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import { selectField } from '../../../src/renderer/workbench/evidence/selected-field.ts';
import { useFieldSelection } from '../../../src/renderer/workbench/state/field-selection.ts';
import { assertionBody, ceremony } from '../../support/sample-ceremony.ts';

const span = { source: 'attestationObject', start: 37, end: 38 };
const path = ['attestationObject', 'authData', 'flags'];

describe('useFieldSelection', () => {
  beforeEach(() => {
    useFieldSelection.setState({
      ceremonyId: null,
      path: null,
      source: null,
      offset: null,
      anchor: null,
      expansion: {},
    });
  });

  it('puts the byte cursor at the start of a selected field', () => {
    useFieldSelection.getState().fieldSelected('one', path, span);
    expect(useFieldSelection.getState()).toMatchObject({
      ceremonyId: 'one',
      path,
      source: 'attestationObject',
      offset: 37,
    });
  });

  it('opens what lies above a byte that was selected, and leaves the rest as it was', () => {
    const { fieldExpanded, byteSelected } = useFieldSelection.getState();
    fieldExpanded(['attestationObject', 'authData'], false);
    fieldExpanded(['clientDataJSON'], false);
    byteSelected({ ceremonyId: 'one', path, source: 'attestationObject', offset: 37 });
    expect(useFieldSelection.getState().expansion).toEqual({
      attestationObject: true,
      'attestationObject/authData': true,
      clientDataJSON: false,
    });
  });
});

describe('a run of bytes', () => {
  const evidence = readCeremony(ceremony({ body: assertionBody({ flags: 0x1d, signCount: 4 }) }));
  const select = (anchor: number, offset: number) => {
    selectRun(evidence, { source: 'authenticatorData', anchor, offset });
    return selectField(evidence, useFieldSelection.getState());
  };

  it.each([
    ['within one field', 2, 5, 2, 6, 'authenticatorData/rpIdHash'],
    ['marked backwards', 5, 2, 2, 6, 'authenticatorData/rpIdHash'],
    ['a whole field', 33, 36, 33, 37, 'authenticatorData/signCount'],
    ['one byte', 32, 32, 32, 33, 'authenticatorData/flags'],
    ['across two fields', 31, 33, 31, 34, 'authenticatorData'],
    ['everything', 0, 36, 0, 37, 'authenticatorData'],
  ])('%s selects the field that holds all of it', (_, anchor, offset, start, end, path) => {
    const { bytes, field, isRun } = select(anchor, offset);
    expect(bytes).toEqual({ source: 'authenticatorData', start, end });
    expect(field?.path.join('/')).toBe(path);
    expect(isRun).toBe(true);
  });

  it('is over where a field is chosen, and means nothing in another ceremony', () => {
    select(2, 5);
    const other = { ...evidence, ceremonyId: 'another' };
    expect(selectField(other, useFieldSelection.getState())).toMatchObject({
      isRun: false,
      bytes: { start: 0, end: 32 },
    });
    selectByte(evidence, { source: 'authenticatorData', offset: 33 });
    expect(selectField(evidence, useFieldSelection.getState())).toMatchObject({
      isRun: false,
      bytes: { start: 33, end: 37 },
    });
  });
});
