import { describe, expect, it } from 'vitest';
import { keepOnly, leaveOut } from '../../../src/shared/filter/change-filter.ts';

describe('keepOnly', () => {
  it.each([
    ['', 'fmt=packed'],
    ['uv:1', 'fmt=packed uv:1'],
    ['fmt:tpm uv:1', 'fmt=packed uv:1'],
    ['-fmt:packed -fmt:none', 'fmt=packed -fmt:none'],
    ['user:"Ada', 'fmt=packed user:"Ada'],
    ['colour:red', 'fmt=packed colour:red'],
  ])('changes %j into %j', (before, after) => {
    expect(keepOnly(before, 'fmt', 'packed')).toBe(after);
    expect(keepOnly(after, 'fmt', 'packed')).toBe(after);
  });
});

describe('leaveOut', () => {
  it.each([
    ['', '-fmt=packed'],
    ['fmt:packed uv:1', '-fmt=packed uv:1'],
    ['-fmt:none', '-fmt=packed -fmt:none'],
  ])('changes %j into %j', (before, after) => {
    expect(leaveOut(before, 'fmt', 'packed')).toBe(after);
  });

  it('writes a flag as it is usually written', () => {
    expect(leaveOut('', 'uv', '1')).toBe('-uv:1');
    expect(keepOnly('', 'user', 'Ada Lovelace')).toBe('user="Ada Lovelace"');
  });
});
