import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkModel } from '@cairn/maturity-models';
import { readModelFolder } from '@cairn/maturity-models/shipped.js';
import { BadUsage, CHECK_FAILED, OK, type Command } from './command.js';
import { problemLine } from './problem-line.js';

const partOfBundle = /^(model|provenance|(stages|texts|examples)\/[^/]+)\.json$/;

export const bundleModelCommand: Command = {
  summary: 'print a model version as one JSON document, to be uploaded by staff',
  usage: `Usage: cairn bundle-model <folder>

Checks the folder of a model version as "check-model" does and prints it as one JSON document, which staff upload on the page "Models".`,
  run: (args, { out, err }) => {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new BadUsage('needs one folder');
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new BadUsage(`${folder}: there is no such folder`);
    const files = readModelFolder(folder).filter(({ file }) => partOfBundle.test(file));
    const problems = checkModel(files);
    for (const problem of problems) err(problemLine({ ...problem, file: join(folder, problem.file) }));
    if (problems.length > 0) return CHECK_FAILED;
    out(`${JSON.stringify({ files: Object.fromEntries(files.map(({ file, text }) => [file, text])) }, null, 2)}\n`);
    return OK;
  },
};
