import { defineConfig } from 'vite';

// Bundles the API's own sources and the contract into dist/api; node_modules stay external.
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: '../dist/api',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        'inspect-file': 'src/documents/checking/inspect-file.ts',
        'assignment-worker': 'src/review/assigning/assignment-worker.ts',
        'ranking-worker': 'src/review/ranking/ranking-worker.ts',
        'placement-worker': 'src/placement/placing/placement-worker.ts',
        'what-if-worker': 'src/placement/placing/what-if-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
