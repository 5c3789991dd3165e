import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs found on PATH, with its folder; undefined when none does. */
export const findProgram = (/** @type {string[]} */ ...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      try {
        if (existsSync(file)) accessSync(file, constants.X_OK);
        else continue;
        return file;
      } catch {
        continue;
      }
    }
  }
  return undefined;
};
