#!/usr/bin/env -S node --max-semi-space-size=8
// A million lines leave a lot behind: Node would let it grow to 200 MiB before it looks (measured), and is no faster for it.
import * as nodeModule from 'node:module';
import { buildCommandLineWhenStale } from '../scripts/build-when-stale.mjs';

// npm runs its scripts in the project's folder; the paths that were given are relative to where the person stands.
if (process.env.npm_lifecycle_event === 'inspect' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

if (buildCommandLineWhenStale()) {
  nodeModule.enableCompileCache?.();
  await import('../out/cli/cli.js');
} else {
  process.exitCode = 2;
}
