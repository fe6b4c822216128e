import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // What every start needs is bundled: opening one file instead of several hundred takes a third of the time (measured). What only
  // the first start or the first ceremony needs stays outside; @peculiar/x509 wants its polyfill loaded before it, which chunks do not promise.
  main: {
    build: {
      externalizeDeps: {
        exclude: ['@hono/node-server', '@hono/zod-validator', '@noble/hashes', 'hono', 'zod'],
      },
      minify: true,
      rolldownOptions: {
        input: { main: at('src/main/main.ts'), serve: at('src/main/serve.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  // A sandboxed preload is one CommonJS file, whatever package.json says about modules.
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // The relying party serves this folder, so the page's origin is the relying party's own.
  renderer: {
    root: at('src/renderer/workbench'),
    base: '/',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      chunkSizeWarningLimit: 800,
      rolldownOptions: {
        input: { index: at('src/renderer/workbench/index.html') },
        output: {
          // Two files instead of fifty small ones: what the window opens with, and what its later views have in common.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
});
