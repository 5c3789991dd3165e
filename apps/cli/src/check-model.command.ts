import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkModel, jsonSchemaOf, shapeNames, type ShapeName } from '@cairn/maturity-models';
import { checksumsOf, frozenProblems, readModelFolder } from '@cairn/maturity-models/shipped.js';
import { BadUsage, CHECK_FAILED, OK, type Command } from './command.js';
import { problemLine } from './problem-line.js';

const usage = `Usage: cairn check-model <folder> [--freeze]
       cairn check-model --json-schema <${shapeNames.join('|')}>

Checks the folder of a model version: the shape of its files, ids that lead nowhere, criteria that no answer can meet,
stages out of reach, indicators that are never asked, missing texts, examples that give another result, and whether a published version was changed.

  --freeze       write the checksums of a version that is about to be published
  --json-schema  print the JSON Schema of one kind of file, for editors`;

const isShape = (name: string): name is ShapeName => (shapeNames as readonly string[]).includes(name);

export const checkModelCommand: Command = {
  summary: 'check a folder with a model version',
  usage,
  run: (args, { out, err }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'json-schema': { type: 'string' }, freeze: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const shape = values['json-schema'];
    if (shape !== undefined) {
      if (!isShape(shape)) throw new BadUsage(`--json-schema is one of ${shapeNames.join(', ')}, not "${shape}"`);
      out(`${JSON.stringify(jsonSchemaOf(shape), null, 2)}\n`);
      return OK;
    }
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new BadUsage('needs one folder');
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new BadUsage(`${folder}: there is no such folder`);
    const files = readModelFolder(folder);
    const problems = [...checkModel(files)];
    if (problems.length === 0) {
      const frozen = join(folder, 'checksums.json');
      if (values.freeze && !existsSync(frozen))
        writeFileSync(frozen, `${JSON.stringify(checksumsOf(files), null, 2)}\n`);
      problems.push(...frozenProblems(readModelFolder(folder)));
    }
    for (const problem of problems) err(problemLine({ ...problem, file: join(folder, problem.file) }));
    out(
      problems.length === 0
        ? `${folder} is sound.\n`
        : `${folder}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.\n`,
    );
    return problems.length === 0 ? OK : CHECK_FAILED;
  },
};
