import { readFileSync } from 'node:fs';
import { BadUsage } from './command.js';

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

/** The text of a file; `-` reads standard input. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new BadUsage(`${file}: ${reasons[code] ?? `cannot be read (${code})`}`);
  }
};
