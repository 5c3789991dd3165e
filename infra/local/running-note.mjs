import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { keepFolder } from './keep.mjs';
import { birthOf, endProcess } from './processes.mjs';

const file = join(keepFolder, 'running.json');

const read = () => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const lives = (noted) => noted?.pid && noted.birth && birthOf(noted.pid) === noted.birth;

const noteOf = (pid) => ({ pid, birth: birthOf(pid) });

/** What runs from this folder now: `{ pid, port, databaseUrl }`, or undefined. */
export const whatRuns = () => {
  const note = read();
  return lives(note) ? note : undefined;
};

/** Takes the place of the one start of this folder; ends what a killed start left behind. */
export const takePlace = async (port) => {
  for (const end = Date.now() + 4_000; ; await pause(100)) {
    try {
      closeSync(openSync(file, 'wx', 0o600));
      writeFileSync(file, JSON.stringify({ ...noteOf(process.pid), port }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const note = read();
    if (!lives(note)) {
      if (lives(note?.app))
        await endProcess(note.app.pid, [
          ['SIGTERM', 5_000],
          ['SIGKILL', 5_000],
        ]);
      rmSync(file, { force: true });
    } else if (Date.now() > end) {
      throw new Failure(
        `Cairn runs from this folder already, at http://localhost:${note.port} (process ${note.pid}): stop that one first.`,
      );
    }
  }
};

/** Adds what others may want to know, or what the next start must end if this one is killed. */
export const addToNote = (facts) => writeFileSync(file, JSON.stringify({ ...read(), ...facts }));

export const noteApp = (pid) => addToNote({ app: noteOf(pid) });

export const leavePlace = () => {
  if (read()?.pid === process.pid) rmSync(file, { force: true });
};
