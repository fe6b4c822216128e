/** What has to be closed again, newest first, once. */
export interface ClosingList {
  add(close: () => void | Promise<void>): void;
  /** Safe to call twice; everything is closed even when one part fails, and the first failure is told. */
  close(): Promise<void>;
}

export function createClosingList(): ClosingList {
  const parts: (() => void | Promise<void>)[] = [];
  let closed: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const close of parts.toReversed()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
  return {
    add(close) {
      parts.push(close);
    },
    close() {
      closed ??= closeAll();
      return closed;
    },
  };
}
