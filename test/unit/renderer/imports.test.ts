import { expect, it } from 'vitest';
import { formatSize } from '../../../src/renderer/workbench/evidence/format-size.ts';
import { useImports } from '../../../src/renderer/workbench/state/imports.ts';

it('an import sums up what it kept and keeps the first of what it did not', () => {
  const imports = useImports.getState();
  imports.itemsKept(1, ['accepted']);
  expect(useImports.getState().run).toBeNull();
  imports.importStarted([
    { name: 'a.json', size: 10 },
    { name: 'b.json', size: 20 },
  ]);
  imports.bytesRead(12);
  imports.itemsKept(7, ['accepted', 'rejected', 'accepted']);
  const bad = Array.from({ length: 600 }, (_, index) => ({
    fileName: 'a.json',
    line: index + 1,
    fault: { code: 'broken-json' },
  }));
  imports.itemsRefused(bad);
  imports.itemsRefused(bad.slice(0, 1));
  imports.importEnded('done');
  const { run } = useImports.getState();
  expect(run).toMatchObject({
    phase: 'done',
    importId: 7,
    bytesRead: 12,
    bytesTotal: 30,
    kept: { accepted: 2, rejected: 1 },
    badCount: 601,
  });
  expect(run?.bad).toHaveLength(500);
  imports.importDismissed();
  expect(useImports.getState().run).toBeNull();
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 KB'],
  [12_345, '12.3 KB'],
  [8_388_608, '8.4 MB'],
  [5_000_000_000, '5.0 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
