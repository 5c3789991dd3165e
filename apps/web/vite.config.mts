import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';
import { chunks } from './chunks.mts';
import { fonts } from './fonts.mts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const api = process.env['CAIRN_API'] ?? 'http://localhost:3000';

const brotli = promisify(brotliCompress);
const worthIt = 1024;

/** Puts beside each text file what it is compressed, so that no server compresses it again for each reader. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle: async ({ dir = '' }, bundle) => {
    const texts = Object.values(bundle).filter(({ fileName }) => /\.(js|css|html|json|svg)$/.test(fileName));
    await Promise.all(
      texts.map(async (file) => {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (content.length >= worthIt) await writeFile(join(dir, `${file.fileName}.br`), await brotli(content));
      }),
    );
  },
};

export default defineConfig({
  root: at('.'),
  cacheDir: at('../../node_modules/.vite-web'),
  plugins: [
    react(),
    fonts({ modules: at('../../node_modules'), work: at('../../node_modules/.vite-web/fonts') }),
    compressed,
  ],
  resolve: {
    alias: [
      { find: /^@cairn\/(contracts|api-client)\/(.*)\.js$/, replacement: `${at('../../libs')}/$1/src/$2.ts` },
      { find: /^@cairn\/contracts\/(.*\.json)$/, replacement: `${at('../../libs/contracts/src')}/$1` },
      { find: '@cairn/maturity-models', replacement: at('../../libs/maturity-models/src/index.ts') },
    ],
  },
  build: {
    outDir: at('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: chunks(at('src'), at('../../node_modules')), priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/.well-known'].map((path) => [path, { target: api, headers: { origin: api } }]),
    ),
    fs: { allow: [at('../..')] },
  },
});
