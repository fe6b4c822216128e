const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Settles when a person or the system asks this process to end, or when the process that started it is gone. Installed for
 * good: asking twice does not cut the closing short.
 */
export function whenAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve());
    if (process.connected) process.on('disconnect', () => resolve());
  });
}
