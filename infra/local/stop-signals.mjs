import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAlive } from './processes.mjs';

const parentAndWords = (/** @type {number} */ pid) => {
  if (process.platform === 'linux') {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { parent, words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  }
  const [parent, ...words] = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/);
  return { parent: Number(parent), words: words.join(' ') };
};

/** The npm that started this process; between the two may stand a shell, which would survive npm. */
const npmProcess = () => {
  try {
    const { parent, words } = parentAndWords(process.ppid);
    return /^(\S*\/)?\w*sh -c /.test(words) ? parent : process.ppid;
  } catch {
    return process.ppid;
  }
};

/**
 * Calls `stop` once: on Ctrl-C, on a polite signal, on a closed terminal, and when the npm that started this process is
 * gone. A second Ctrl-C calls `hurry`.
 *
 * @param {() => unknown} stop
 * @param {() => unknown} [hurry]
 */
export const onStopSignal = (stop, hurry = () => {}) => {
  let asked = false;
  const ask = () => {
    if (asked) return hurry();
    asked = true;
    return stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const npm = npmProcess();
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    if (!asked) ask();
  }, 500);
  watch.unref();
};
