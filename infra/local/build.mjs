import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, codeOf, knownReason } from './failure.mjs';
import { root } from './root.mjs';

/** @type {Record<'start' | 'cli' | 'all', string[]>} */
const parts = { start: ['standalone', 'cli', 'web'], cli: ['cli'], all: [] };

const settings = [
  'package-lock.json',
  'nx.json',
  '.swcrc',
  'tsconfig.base.json',
  'infra/local/bundle.mjs',
  'infra/local/live-exports.mjs',
];
const isSpec = /\.(int-|e2e-)?spec\.[cm]?tsx?$/;

const nxEnvironment = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

const sources = () =>
  ['apps', 'libs']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isSpec.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !/[\\/](dist|node_modules)[\\/]/.test(file.slice(root.length)))
    .sort();

const stateOfSources = () => {
  const hash = createHash('sha256');
  for (const file of [...settings.map((name) => join(root, name)), ...sources()])
    hash.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
};

const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

/**
 * Runs Nx quietly, with its children in a group of their own; its output is shown only when it failed.
 *
 * @param {string[]} args
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
export const runNx = (args, signal) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [nx, ...args, '--outputStyle=static'], {
      cwd: root,
      env: { ...process.env, ...nxEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    signal?.addEventListener('abort', () => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
      } catch (error) {
        if (codeOf(error) !== 'ESRCH') throw error;
      }
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new Failure(knownReason(said) ?? 'The build failed.', said.trim()));
    });
  });

/**
 * The work that is left to build what `npm start` runs (`start`), the command line (`cli`) or every project (`all`);
 * undefined when all is built already.
 */
export const pendingBuild = (/** @type {'start' | 'cli' | 'all'} */ part) => {
  const state = stateOfSources();
  const stamp = join(root, 'dist', `.built-${part}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return undefined;
  const projects = parts[part].filter((name) => existsSync(join(root, 'apps', name, 'project.json')));
  const selection = projects.length > 0 ? [`--projects=${projects.join(',')}`] : [];
  return async (/** @type {AbortSignal | undefined} */ signal = undefined) => {
    await runNx(['run-many', '-t', 'build', 'bundle', ...selection], signal);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, state);
  };
};
