import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';
import { budgets } from './budget.mts';
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

/** The icon comes with the document, not as a file of its own. */
const icon: Plugin = {
  name: 'icon',
  transformIndexHtml: async (html) => {
    const image = await readFile(at('public/cairn.svg'), 'utf8');
    return html.replace('/cairn.svg', `data:image/svg+xml,${encodeURIComponent(image)}`);
  },
};

export default defineConfig({
  root: at('.'),
  cacheDir: at('../../node_modules/.vite-web'),
  plugins: [
    react(),
    fonts({ modules: at('../../node_modules'), work: at('../../node_modules/.vite-web/fonts') }),
    icon,
    compressed,
    budgets(at('src'), {
      'sign-in': { modules: ['sign-in/SignInPage.tsx', 'i18n/en/entrance.ts'], kilobytes: 178, files: 6 },
      'a survey': {
        modules: ['shell/Frame.tsx', 'surveys/SurveyPage.tsx', 'i18n/en/work.ts'],
        kilobytes: 262,
        files: 12,
      },
    }),
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
      // Of these a page takes what it names; loading them does nothing by itself.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/(contracts|maturity-models)\/src\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'zod', test: /node_modules\/zod\//, priority: 2 },
            {
              name: chunks(at('src'), at('../../node_modules'), at('../../libs/maturity-models/src/index.ts')),
              priority: 1,
            },
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
