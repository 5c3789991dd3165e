import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const platform = join(root, 'libs', 'platform', 'src');
const { status } = spawnSync(
  process.execPath,
  [
    '-r',
    join(platform, 'jobs', 'testing', 'register-typescript.cjs'),
    join(platform, 'testing', 'simulation', 'main.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
