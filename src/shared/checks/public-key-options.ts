/** The options as a parsed object, also where the `publicKey` of the call's argument is still around them; undefined for anything else. */
export function publicKeyOptions(options: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(options)) return undefined;
  return isObject(options.publicKey) && options.challenge === undefined ? options.publicKey : options;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
