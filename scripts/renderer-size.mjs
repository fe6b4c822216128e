import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const renderer = new URL('../out/renderer/', import.meta.url);
const limit = 240_000;

/** Compressed bytes of the JavaScript that the workbench loads before it shows anything. */
export function firstLoadFits() {
  const html = readFileSync(new URL('index.html', renderer), 'utf8');
  const tags = html.match(/<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g) ?? [];
  const paths = tags.map((tag) => tag.match(/(?:src|href)="\/?([^"]+)"/)?.[1]);
  const sizes = paths.map((path) => gzipSync(readFileSync(new URL(path, renderer))).length);
  const sum = sizes.reduce((total, size) => total + size, 0);
  console.log(
    `First load: ${kilobytes(sum)} of compressed JavaScript in ${sizes.length} files (limit ${kilobytes(limit)}).`,
  );
  return sum > 0 && sum <= limit;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
