import { parseArgs } from 'node:util';
import { evaluate } from '@cairn/maturity-models';
import { readAnswers } from './answers-file.js';
import { BAD_INPUT, BadUsage, OK, type Command } from './command.js';
import { evaluationTable } from './evaluation-table.js';
import { modelVersionNamed } from './model-version.js';
import { problemLine } from './problem-line.js';
import { readText } from './read-text.js';

const usage = `Usage: cairn evaluate --model <id> --answers <file> [--version <version>] [--format json|table]

Says which stage the answers reach, with the score and the proof. Nothing leaves this machine.

  --model    id of a maturity model, as listed by "cairn models"
  --version  a model version; without it the newest published one
  --answers  a JSON file { "areas": [{ "id", "kind", "name" }], "answers": { "<unit>": { "<indicator>": { "value": ... } } } };
             the unit is "facility" or the id of a service area; "-" reads standard input
  --format   json (default) or table`;

export const evaluateCommand: Command = {
  summary: 'say which stage an answers file reaches, with the proof',
  usage,
  run: (args, { out, err }) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        model: { type: 'string' },
        version: { type: 'string' },
        answers: { type: 'string' },
        format: { type: 'string', default: 'json' },
      },
    });
    const { model: id, version, answers: file, format } = values;
    if (!id) throw new BadUsage('--model is missing');
    if (!file) throw new BadUsage('--answers is missing');
    if (format !== 'json' && format !== 'table') throw new BadUsage(`--format is json or table, not "${format}"`);
    const model = modelVersionNamed(id, version);
    const { input, problems } = readAnswers({ file, text: readText(file) }, model);
    if (!input) {
      for (const problem of problems) err(problemLine(problem));
      return BAD_INPUT;
    }
    const evaluation = evaluate(model, input);
    out(format === 'json' ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationTable(model, input, evaluation));
    return OK;
  },
};
