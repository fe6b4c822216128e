const answers = new Map<string, Promise<Response>>();

/** Sends a request whose answer is taken later, once, by whoever sends the same request with `fetchOnce`. */
export function askAhead(path: string, init: RequestInit = {}, after?: Promise<Response>): Promise<Response> {
  const ask = () => fetch(path, init);
  // At once: the first turn of a page's scripts is a long one.
  const answer = after === undefined ? ask() : after.then(ask);
  // Whoever takes it hears of a failure.
  answer.catch(() => undefined);
  answers.set(keyOf(new URL(path, location.origin), init), answer);
  return answer;
}

/** Fetches as the browser does, except what was asked ahead. */
export function fetchOnce(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const key = keyOf(input, init);
  const answer = answers.get(key);
  answers.delete(key);
  return answer ?? fetch(input, init);
}

function keyOf(input: RequestInfo | URL, { method = 'GET' }: RequestInit): string {
  return `${method} ${input}`;
}
