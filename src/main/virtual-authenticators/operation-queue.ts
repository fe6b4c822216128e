/** Runs one operation after the other, in the order they were asked for; one that fails does not stop the next. */
export function createOperationQueue(): <T>(operation: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const run = last.then(operation, operation);
    last = run;
    return run;
  };
}
