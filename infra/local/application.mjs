import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const isLogLine = (/** @type {string} */ line) => line.startsWith('{"') && line.endsWith('}');

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, lastWords: string }} Ended */

/**
 * Starts a Node program which leaves together with this process. Its structured log goes into the file, its words for
 * people to the terminal. `exited` settles however it ends.
 *
 * @param {{ main: string, env: NodeJS.ProcessEnv, logFile: string, args?: string[] }} options
 */
export const startApplication = ({ main, env, logFile, args = [] }) => {
  const preload = pathToFileURL(join(root, 'infra', 'local', 'leave-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, main, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const log = createWriteStream(logFile, { flags: 'w', mode: 0o600 });
  log.on('error', (error) => lastWords.push(error.message));
  /** @type {string[]} */
  const lastWords = [];
  const read = (
    /** @type {import("node:stream").Readable | null} */ stream,
    /** @type {NodeJS.WriteStream} */ terminal,
  ) =>
    stream &&
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
      log.write(`${line}\n`);
      lastWords.push(line);
      if (lastWords.length > 40) lastWords.shift();
      if (!isLogLine(line)) terminal.write(`${line}\n`);
    });
  read(child.stdout, process.stdout);
  read(child.stderr, process.stderr);
  /** @type {Promise<Ended>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, signal: null, lastWords: error.message }));
    child.once('close', (code, signal) => {
      log.end();
      resolve({ code, signal, lastWords: lastWords.join('\n') });
    });
  });
  return { pid: child.pid, exited };
};
