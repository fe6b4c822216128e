import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));

describe('npm test', () => {
  it('says so at once where the path of the checkout is not for Vitest', () => {
    const checkout = mkdtempSync(join(tmpdir(), 'C# '));
    cpSync(scripts, join(checkout, 'scripts'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(checkout, 'scripts', 'test.mjs')], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('Move the checkout to run its tests');
    expect(status).toBe(2);
    rmSync(checkout, { recursive: true, force: true });
  });
});
