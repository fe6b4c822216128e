/** Clients by what only their user agent holds, the particular before the general. */
const clients: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Electron\/(\d+)/, 'Electron'],
  [/Edg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/CriOS\/(\d+)/, 'Chrome'],
  [/HeadlessChrome\/(\d+)/, 'Headless Chrome'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari\//, 'Safari'],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows NT/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Chrome 130, Windows` of a user agent; undefined where it names nothing that is known. It is what the client claims. */
export function nameClient(userAgent: string): string | undefined {
  const found = clients.find(([pattern]) => pattern.test(userAgent));
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (found === undefined) return system;
  const [pattern, name] = found;
  const version = pattern.exec(userAgent)?.[1];
  const client = version === undefined ? name : `${name} ${version}`;
  return system === undefined ? client : `${client}, ${system}`;
}
