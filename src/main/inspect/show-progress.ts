/** stderr, as far as progress needs it. */
interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface Progress {
  /** One line was read. */
  lineDone(outcome: 0 | 1 | 2): void;
  /** Says what came of it all, where anything was said before, or somebody looks. */
  end(): void;
}

/** A terminal is told twice a second, a log every ten seconds. */
const often = 500;
const seldom = 10_000;

/** Tells on stderr how far it is. It has no timer: looking at the clock now and then keeps nothing alive. */
export function createProgress(stream: ProgressStream, now: () => number = Date.now): Progress {
  const counts = [0, 0, 0];
  const start = now();
  const interval = stream.isTTY ? often : seldom;
  let last = start;
  let lines = 0;
  let told = false;
  const tell = (ending: string) => {
    const seconds = (now() - start) / 1000;
    const speed = seconds > 0 ? Math.round(lines / seconds) : 0;
    const [good = 0, bad = 0, unreadable = 0] = counts;
    const text = `${format(lines)} lines, ${format(speed)} a second: ${format(good)} accepted or clean, ${format(bad)} rejected or broken, ${format(unreadable)} unreadable`;
    stream.write(stream.isTTY ? `\r\u001b[K${text}${ending}` : `${text}\n`);
    told = true;
  };
  return {
    lineDone(outcome) {
      lines += 1;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (lines % 64 !== 0) return;
      const time = now();
      if (time - last < interval) return;
      last = time;
      tell('');
    },
    end() {
      if (told || stream.isTTY) tell('\n');
    },
  };
}

function format(count: number): string {
  return count.toLocaleString('en-US');
}
