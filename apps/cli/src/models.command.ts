import { parseArgs } from 'node:util';
import { scaleOf, textsOf } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { BadUsage, OK, type Command } from './command.js';
import { table } from './table.js';

export const modelsCommand: Command = {
  summary: 'list the maturity models and their versions',
  usage: 'Usage: cairn models [--format json|table]\n\nLists every shipped model version.',
  run: (args, { out }) => {
    const { format } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'table' } } }).values;
    if (format !== 'json' && format !== 'table') throw new BadUsage(`--format is json or table, not "${format}"`);
    const models = shippedModelVersions().map((model) => ({
      model: model.id,
      version: model.version,
      status: model.status,
      stages:
        scaleOf(model).kind === 'index'
          ? '-'
          : `${Math.min(...model.stages.map(({ stage }) => stage))}-${Math.max(...model.stages.map(({ stage }) => stage))}`,
      criteria: [...model.stages, ...model.branches].reduce((sum, { criteria }) => sum + criteria.length, 0),
      indicators: model.indicators.length,
      title: textsOf(model).title,
    }));
    const heads = ['model', 'version', 'status', 'stages', 'criteria', 'indicators', 'title'];
    out(
      format === 'json'
        ? `${JSON.stringify(models, null, 2)}\n`
        : table(
            heads,
            models.map((model) => Object.values(model).map(String)),
          ),
    );
    return OK;
  },
};
