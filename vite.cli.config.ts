import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The command line as one file with everything in it: opening hundreds of small ones is what a start takes its time for.
// What only some inputs need (the library, the schema of ceremony files) is a chunk of its own, read when it is asked for.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node22',
    outDir: at('out/cli'),
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { cli: at('src/main/cli.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
