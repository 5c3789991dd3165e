/** Writes the types of libs/api-client from the API document. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const run = (/** @type {string} */ program, /** @type {string[]} */ args) => {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run(join(root, 'infra', 'local', 'openapi.mjs'), []);
run(join(root, 'node_modules', 'openapi-typescript', 'bin', 'cli.js'), [
  join('dist', 'openapi.json'),
  '--output',
  join('libs', 'api-client', 'src', 'generated', 'api.d.ts'),
]);
