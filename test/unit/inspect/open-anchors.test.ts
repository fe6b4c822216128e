import { describe, expect, it } from 'vitest';
import { parseInspectOptions } from '../../../src/main/inspect/inspect-options.ts';
import { openAnchors } from '../../../src/main/inspect/open-anchors.ts';
import { openInspectTools } from '../../../src/main/inspect/open-inspect-tools.ts';
import { loadTrustAnchors } from '../../../src/main/trust/load-trust-anchors.ts';
import { rootsFolder } from '../trust/roots-folder.ts';

const shipped = await loadTrustAnchors(rootsFolder);

describe('the roots that inspect judges with', () => {
  it('come with the intermediates that ship beside them', async () => {
    expect(shipped.intermediates.length).toBeGreaterThan(0);
    expect(await openAnchors(['shipped'], rootsFolder)).toEqual(shipped);
  });

  it.each([
    ['chosen', ['--anchors=shipped']],
    ['not chosen', []],
  ])('close gaps with those intermediates where they are %s', async (_title, anchors) => {
    const options = parseInspectOptions([...anchors, '--no-library']);
    const tools = await openInspectTools(options, rootsFolder);
    expect(tools.intermediates).toHaveLength(shipped.intermediates.length);
  });
});
