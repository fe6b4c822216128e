import { beforeEach, describe, expect, it } from 'vitest';
import { useFieldSelection } from '../../../src/renderer/workbench/state/field-selection.ts';

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
