import { parseArgs } from 'node:util';
import { cheapestPath, criteriaOf, evaluate, readShape, type ModelVersion } from '@cairn/maturity-models';
import { z } from 'zod';
import { readAnswers } from './answers-file.js';
import { BAD_INPUT, BadUsage, OK, type Command } from './command.js';
import { modelVersionNamed } from './model-version.js';
import { pathTable } from './path-table.js';
import { problemLine } from './problem-line.js';
import { readText } from './read-text.js';

const usage = `Usage: cairn path --model <id> --answers <file> --stage <n> [--version <version>] [--efforts <file>] [--format json|table]

Says which criteria lead to a stage with the least effort, and which are the next best. Nothing leaves this machine.

  --model    id of a maturity model, as listed by "cairn models"
  --version  a model version; without it the newest published one
  --answers  a JSON file as for "cairn evaluate"; "-" reads standard input
  --stage    number of the stage to reach
  --efforts  a JSON file { "<criterion>": <person-days> } with figures that replace those of the model
  --format   json (default) or table`;

const effortsIn = (file: string, model: ModelVersion) => {
  const known = new Set(criteriaOf(model).map(({ criterion }) => criterion.id));
  const shape = z.record(z.string(), z.number().min(0)).superRefine((efforts, context) => {
    for (const id of Object.keys(efforts))
      if (!known.has(id)) context.addIssue({ code: 'custom', path: [id], message: 'is not a criterion of this model' });
  });
  return readShape({ file, text: readText(file) }, shape);
};

export const pathCommand: Command = {
  summary: 'say which criteria lead to a stage with the least effort',
  usage,
  run: (args, { out, err }) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        model: { type: 'string' },
        version: { type: 'string' },
        answers: { type: 'string' },
        stage: { type: 'string' },
        efforts: { type: 'string' },
        format: { type: 'string', default: 'json' },
      },
    });
    const { model: id, version, answers: file, stage, efforts, format } = values;
    if (!id) throw new BadUsage('--model is missing');
    if (!file) throw new BadUsage('--answers is missing');
    if (stage === undefined) throw new BadUsage('--stage is missing');
    if (format !== 'json' && format !== 'table') throw new BadUsage(`--format is json or table, not "${format}"`);
    const model = modelVersionNamed(id, version);
    const target = model.stages.find((known) => String(known.stage) === stage)?.stage;
    if (target === undefined)
      throw new BadUsage(`--stage is one of ${model.stages.map((known) => known.stage).join(', ')}, not "${stage}"`);
    const { input, problems } = readAnswers({ file, text: readText(file) }, model);
    const read = efforts === undefined ? undefined : effortsIn(efforts, model);
    const wrong = [...problems, ...(read?.ok === false ? read.problems : [])];
    if (!input || wrong.length > 0) {
      for (const problem of wrong) err(problemLine(problem));
      return BAD_INPUT;
    }
    const effort = read?.ok ? read.value : {};
    const path = cheapestPath(model, evaluate(model, input), target, effort);
    out(format === 'json' ? `${JSON.stringify(path, null, 2)}\n` : pathTable(model, path, effort));
    return OK;
  },
};
