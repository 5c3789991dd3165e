import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopLeftOver } from './postgres.mjs';
import { birthOf, endProcess, isAlive } from './processes.mjs';

const prefix = 'cairn-test-';

/** @typedef {{ readonly path: string, remove(): Promise<void> }} TestFolder */

const clear = async (/** @type {string} */ folder) => {
  await stopLeftOver(join(folder, 'postgres'));
  const note = join(folder, 'redis', 'process.json');
  if (existsSync(note)) {
    const { pid, birth } = JSON.parse(readFileSync(note, 'utf8'));
    if (birth && birthOf(pid) === birth)
      await endProcess(pid, [
        ['SIGTERM', 3_000],
        ['SIGKILL', 3_000],
      ]);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** Removes what runs that were killed left behind. */
const clearForgotten = async () => {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) await clear(join(tmpdir(), name)).catch(() => {});
  }
};

/**
 * A temporary folder for everything one test run makes; `remove` also ends the servers whose data it holds.
 *
 * @returns {Promise<TestFolder>}
 */
export const makeTestFolder = async () => {
  await clearForgotten();
  const path = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  mkdirSync(join(path, 'tmp'));
  return { path, remove: () => clear(path) };
};
