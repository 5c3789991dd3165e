import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFaults } from './lock-faults.mjs';
import { root } from './root.mjs';

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const faults = lockFaults(read('package.json'), read('package-lock.json'));
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `The lock has ${faults.length === 0 ? 'no faults' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`}.\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
