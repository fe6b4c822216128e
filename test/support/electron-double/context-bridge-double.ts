/**
 * `contextBridge`: what crosses is copied, functions become proxies, and of an error only the message arrives (Electron's
 * documentation of contextBridge, "Parameter / Error / Return Type support").
 */
export function createContextBridgeDouble(world: Record<string, unknown>) {
  return {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in world)
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      world[key] = bridged(api);
    },
  };
}

function bridged(value: unknown): unknown {
  if (typeof value === 'function') return bridgedFunction(value);
  if (isPromise(value)) {
    return value.then(bridged, (error: unknown) => {
      throw new Error(messageOf(error));
    });
  }
  if (Array.isArray(value)) return value.map(bridged);
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bridged(member)])),
  );
}

// biome-ignore lint/complexity/noBannedTypes: any function at all may cross the bridge.
function bridgedFunction(inner: Function): (...received: unknown[]) => unknown {
  return (...received) => bridged(Reflect.apply(inner, undefined, received.map(bridged)));
}

// Promises come from the preload's own realm, so `instanceof` would not know them.
function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
