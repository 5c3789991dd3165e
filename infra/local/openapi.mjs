import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const { status } = spawnSync(
  process.execPath,
  [
    '-r',
    join(root, 'libs', 'platform', 'src', 'jobs', 'testing', 'register-typescript.cjs'),
    join(root, 'apps', 'standalone', 'src', 'openapi.ts'),
    join(root, 'dist', 'openapi.json'),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
