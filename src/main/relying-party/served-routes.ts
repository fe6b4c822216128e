import type { ExtractSchema } from 'hono/types';
import type { JSONParsed } from 'hono/utils/types';
import type { WorkbenchRoutes } from '../../shared/contract/api.ts';
import type { createApi } from './relying-party-app.ts';

type Served = ExtractSchema<ReturnType<typeof createApi>>;

/** `Routes` with every `input` or every `output` alone. */
type Part<Routes, Key extends 'input' | 'output' | 'status'> = {
  [Path in keyof Routes]: {
    [Method in keyof Routes[Path]]: Routes[Path][Method] extends Record<Key, infer Value> ? Value : never;
  };
};

/** Compiles only where each type can stand for the other. */
type Same<Left extends Right, Right extends Mirror, Mirror = Left> = [Left, Right, Mirror];

/**
 * The proof, for the compiler only, that what is served is what the renderer's client was promised: the same routes and
 * methods, taking the same input and giving the same output.
 */
export type ServedRoutesProof = {
  input: Same<Part<Served, 'input'>, Part<WorkbenchRoutes, 'input'>>;
  // Hono types what `context.json` gives as it comes out of JSON, and so is the promise read here.
  output: Same<Part<Served, 'output'>, JSONParsed<Part<WorkbenchRoutes, 'output'>>>;
  status: Same<Part<Served, 'status'>, Part<WorkbenchRoutes, 'status'>>;
};
