import { assembleModel } from './assemble-model.js';
import { checkReferences } from './check-references.js';
import { checkTexts } from './check-texts.js';
import { criteriaOf } from './criteria-of.js';
import { evaluate } from './evaluate.js';
import { readExamples } from './example.js';
import type { ModelVersion } from './model-schema.js';
import type { FileProblem, TextFile } from './read-shape.js';

const checkExamples = (model: ModelVersion, files: readonly TextFile[]): FileProblem[] => {
  const { examples, problems } = readExamples(files);
  const results = examples.map(({ input }) => evaluate(model, input));
  const unreached = model.stages.filter(({ stage }) => !results.some((result) => result.stage === stage));
  const met = new Set(results.flatMap(({ stages, branches }) => [...stages, ...branches]).flatMap(({ criteria }) => criteria.filter(({ status }) => status === 'met').map(({ id }) => id)));
  const neverMet = criteriaOf(model).filter(({ criterion }) => !met.has(criterion.id));
  return [
    ...problems,
    ...examples.flatMap(({ check }) => check(model)),
    ...unreached.map(({ stage }) => ({ file: `stages/${stage}.json`, line: 1, key: 'gate', message: `no example reaches stage ${stage}` })),
    ...neverMet.map(({ criterion, stage, branch }) => ({ file: `stages/${stage ?? branch}.json`, line: 1, key: criterion.id, message: 'no example meets this criterion' })),
  ];
};

/** Everything wrong with the files of a version folder, each problem with file, line and key; none when the version is sound. */
export const checkModel = (files: readonly TextFile[]): readonly FileProblem[] => {
  const { model, problems } = assembleModel(files);
  if (!model) return problems;
  return [...checkReferences(model, files), ...checkTexts(model, files), ...checkExamples(model, files)];
};
