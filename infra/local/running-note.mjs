import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, codeOf } from './failure.mjs';
import { keepFolder } from './data-folder.mjs';
import { birthOf, endProcess } from './processes.mjs';

/**
 * @typedef {{ pid: number, birth?: string }} NotedProcess
 * @typedef {NotedProcess & { port?: number, databaseUrl?: string, app?: NotedProcess }} Note
 */

const file = join(keepFolder, 'running.json');

/** @returns {Note | undefined} */
const read = () => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** @type {(noted: NotedProcess | undefined) => boolean} */
const lives = (noted) => noted?.birth !== undefined && birthOf(noted.pid) === noted.birth;

const noteOf = (/** @type {number} */ pid) => ({ pid, birth: birthOf(pid) });

/** What runs from this folder now: `{ pid, port, databaseUrl }`, or undefined. */
export const whatRuns = () => {
  const note = read();
  return lives(note) ? note : undefined;
};

/** Takes the place of the one start of this folder; ends what a killed start left behind. */
export const takePlace = async (/** @type {number} */ port) => {
  for (const end = Date.now() + 4_000; ; await pause(100)) {
    try {
      closeSync(openSync(file, 'wx', 0o600));
      writeFileSync(file, JSON.stringify({ ...noteOf(process.pid), port }));
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const note = read();
    if (!lives(note)) {
      if (note?.app && lives(note.app))
        await endProcess(note.app.pid, [
          ['SIGTERM', 5_000],
          ['SIGKILL', 5_000],
        ]);
      rmSync(file, { force: true });
    } else if (Date.now() > end) {
      throw new Failure(
        `Cairn runs from this folder already, at http://localhost:${note?.port} (process ${note?.pid}): stop that one first.`,
      );
    }
  }
};

/** Adds what others may want to know, or what the next start must end if this one is killed. */
export const addToNote = (/** @type {Partial<Note>} */ facts) =>
  writeFileSync(file, JSON.stringify({ ...read(), ...facts }));

export const noteApp = (/** @type {number} */ pid) => addToNote({ app: noteOf(pid) });

export const leavePlace = () => {
  if (read()?.pid === process.pid) rmSync(file, { force: true });
};
