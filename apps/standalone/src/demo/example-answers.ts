import type { EvaluationInput } from '@cairn/maturity-models';
import { readExamples, readModelFolder, shippedModelFolders } from '@cairn/maturity-models/shipped.js';

const model = 'diam-enterprise';

/** The answers of one of the model's own examples, `stage-6-without-analytics` for instance. */
export const exampleAnswers = (name: string): EvaluationInput => {
  const folder = shippedModelFolders().find((path) => path.includes(model));
  const example = folder && readExamples(readModelFolder(folder)).examples.find((one) => one.name === name);
  if (!example) throw new Error(`The model ${model} has no example ${name}.`);
  return example.input;
};
