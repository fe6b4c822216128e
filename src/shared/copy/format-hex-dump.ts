import { formatHex } from '../bytes/hex.ts';

const perLine = 16;

/** Bytes as `hexdump -C` prints them: offset, hex digits, ASCII between bars; the length in a line of its own at the end. */
export function formatHexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += perLine) {
    const line = bytes.subarray(at, at + perLine);
    const halves = [line.subarray(0, 8), line.subarray(8)].map((half) => formatHex(half, ' '));
    const ascii = Array.from(line, (byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.',
    ).join('');
    lines.push(`${offsetText(at)}  ${halves.join('  ').padEnd(48)}  |${ascii}|`);
  }
  return [...lines, offsetText(bytes.length), ''].join('\n');
}

function offsetText(offset: number): string {
  return offset.toString(16).padStart(8, '0');
}
