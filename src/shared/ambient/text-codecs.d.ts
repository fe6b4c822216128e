// What `shared` may use beyond ECMAScript: every JavaScript host of ours has the WHATWG text codecs.
// Only tsconfig.shared.json includes this file; elsewhere the host's own library declares them.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
