/**
 * Starts Cairn and runs one journey on the newer lines of Node that it promises, besides the oldest one that everything
 * else runs on. The programs come from the registry once, and are kept in the temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Failure, endWith } from './failure.mjs';
import { seconds } from './progress.mjs';
import { root } from './root.mjs';

const versions = ['22.23.5', '24.22.3'];
/** Starts every service in one process, signs people in, reads and writes. */
const journey = 'test/journeys/proof.e2e-spec.ts';

/** The program of this version of Node; installed outside the project, whose packages stay as they are. */
const nodeOf = (/** @type {string} */ version) => {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(tmpdir(), `cairn-nodes-${userInfo().username}`, version);
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
    { encoding: 'utf8' },
  );
  if (status !== 0 || !existsSync(program)) throw new Failure(`Node ${version} could not be installed.`, stderr);
  return program;
};

const runOn = (/** @type {string} */ version) => {
  const begun = performance.now();
  const program = nodeOf(version);
  const said = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
  if (said !== `v${version}`) throw new Failure(`${program} is Node ${said}, not ${version}.`);
  const { status } = spawnSync(program, [join(root, 'infra', 'local', 'test.mjs'), journey], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Failure(`The journey failed on Node ${version}.`);
  process.stdout.write(
    `  ✓ Node ${version}: started, and went one journey, in ${seconds(performance.now() - begun)}\n`,
  );
};

try {
  versions.forEach(runOn);
} catch (error) {
  endWith(error);
}
