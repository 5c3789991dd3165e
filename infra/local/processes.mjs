import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './failure.mjs';

/**
 * Signals to be sent one after the other, each with its timeout in milliseconds.
 *
 * @typedef {[signal: NodeJS.Signals, timeout: number][]} Ending
 */

export const isAlive = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

const isZombie = (/** @type {number} */ pid) => {
  try {
    return /^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** Distinguishes two processes that were given the same number one after the other. */
export const birthOf = (/** @type {number} */ pid) => {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    if (process.platform === 'win32') return String(pid);
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

/** Whether the process is a PostgreSQL server working in this data folder. */
export const isPostgresOf = (/** @type {number} */ pid, /** @type {string} */ dataDir) => {
  try {
    if (process.platform === 'linux') {
      const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
      return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
    }
    if (process.platform === 'win32') {
      return /postgres\.exe/i.test(execFileSync('tasklist', ['/FI', `PID eq ${pid}`], { encoding: 'utf8' }));
    }
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(dataDir);
  } catch {
    return false;
  }
};

const waitUntilGone = async (/** @type {number} */ pid, /** @type {number} */ milliseconds) => {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
};

/** Sends the signals until the process is gone. */
export const endProcess = async (/** @type {number} */ pid, /** @type {Ending} */ signals) => {
  for (const [signal, timeout] of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return;
      throw error;
    }
    if (await waitUntilGone(pid, timeout)) return;
  }
};
