/** Runs asynchronous tasks one after the other, in the order in which they were given. */
export function createTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    // The next task waits for this one's end, whichever it is; its caller hears of a failure.
    last = result.catch(() => undefined);
    return result;
  };
}
