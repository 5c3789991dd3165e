import { basename, dirname } from 'node:path';
import type { EvaluationInput } from '@cairn/maturity-models';
import { readExamples, readModelFolder, shippedModelFolders } from '@cairn/maturity-models/shipped.js';

export type ModelName = { readonly model: string; readonly modelVersion: string };
export const diam: ModelName = { model: 'diam-enterprise', modelVersion: '2019' };

/** The answers of one of a model version's own examples, `stage-6-without-analytics` for instance. */
export const exampleAnswers = (name: string, { model, modelVersion } = diam): EvaluationInput => {
  const folder = shippedModelFolders().find(
    (path) => basename(dirname(path)) === model && basename(path) === modelVersion,
  );
  const example = folder && readExamples(readModelFolder(folder)).examples.find((one) => one.name === name);
  if (!example) throw new Error(`The model ${model} ${modelVersion} has no example ${name}.`);
  return example.input;
};
