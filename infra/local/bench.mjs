import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNx } from './build.mjs';
import { Failure, endWith } from './failure.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { onStopSignal } from './stop-signals.mjs';
import { makeTestFolder } from './test-folder.mjs';

const [name = '', ...args] = process.argv.slice(2);
/** Benches that need no PostgreSQL. */
const withoutDatabase = new Set(['credential', 'report', 'report-agreement', 'proposer']);
/** Benches of Cairn as it is deployed; they count statements. */
const ofPrograms = new Set(['http', 'web', 'growth']);
const counting = { shared_preload_libraries: 'pg_stat_statements' };
/** @type {import('./test-folder.mjs').TestFolder | undefined} */
let folder;

const run = (/** @type {string} */ main, /** @type {NodeJS.ProcessEnv} */ env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

onStopSignal(async () => {
  await folder?.remove();
  process.exit(130);
});

try {
  process.stderr.write('Building …\n');
  await runNx(['run', 'bench:build']);
  if (ofPrograms.has(name)) await runNx(['run', 'standalone:bundle']);
  if (name === 'web') await runNx(['run', 'web:build']);
  const main = join(root, 'dist', 'test', 'bench', 'src', `${name}.js`);
  if (!existsSync(main))
    throw new Failure(`There is no bench named "${name}": its program would be test/bench/src/${name}.ts.`);
  if (withoutDatabase.has(name)) process.exit(await run(main, process.env));
  folder = await makeTestFolder();
  const server = await startPostgres({
    dataDir: join(folder.path, 'postgres'),
    more: ofPrograms.has(name) ? counting : {},
  });
  const url = server.url();
  const code = await run(main, { ...process.env, DATABASE_OWNER_URL: url, TEST_DATABASE_URL: url });
  await folder.remove();
  process.exit(code);
} catch (error) {
  await folder?.remove().catch(() => {});
  endWith(error);
}
