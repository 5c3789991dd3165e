import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const api = process.env['CAIRN_API'] ?? 'http://localhost:3000';

export default defineConfig({
  root: at('.'),
  cacheDir: at('../../node_modules/.vite-web'),
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@cairn\/contracts\/(.*)\.js$/, replacement: `${at('../../libs/contracts/src')}/$1.ts` },
      { find: '@cairn/maturity-models', replacement: at('../../libs/maturity-models/src/index.ts') },
    ],
  },
  build: { outDir: at('../../dist/apps/web'), emptyOutDir: true, target: 'es2022' },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/.well-known'].map((path) => [path, { target: api, headers: { origin: api } }]),
    ),
    fs: { allow: [at('../..')] },
  },
});
