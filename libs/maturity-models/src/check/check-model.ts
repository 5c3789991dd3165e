import { assembleModel } from './assemble-model.js';
import { checkReferences } from './check-references.js';
import { checkTexts } from './check-texts.js';
import { criteriaOf } from '../model/criteria-of.js';
import { evaluate } from '../evaluate/evaluate.js';
import { readExamples } from './example.js';
import type { ModelVersion } from '../model/model-schema.js';
import { readJson } from './read-json.js';
import type { FileProblem, TextFile } from './read-shape.js';
import { indicatorsOf } from '../rules/rule.js';
import { closedStage, unmeetable } from './unmeetable.js';

const checkExamples = (model: ModelVersion, files: readonly TextFile[]): FileProblem[] => {
  const { examples, problems } = readExamples(files);
  const results = examples.map(({ input }) => evaluate(model, input));
  const unreached = model.stages.filter(({ stage }) => !results.some((result) => result.stage === stage));
  const met = new Set(
    results
      .flatMap(({ stages, branches }) => [...stages, ...branches])
      .flatMap(({ criteria }) => criteria.filter(({ status }) => status === 'met').map(({ id }) => id)),
  );
  const conditional = new Set(model.indicators.flatMap(({ id, askedWhen }) => (askedWhen ? [id] : [])));
  const suspects = new Set(
    criteriaOf(model)
      .filter(
        ({ criterion }) => !met.has(criterion.id) || indicatorsOf(criterion.rule).some((id) => conditional.has(id)),
      )
      .map(({ criterion }) => criterion.id),
  );
  const impossible = unmeetable(model, suspects);
  const unmet = criteriaOf(model).filter(({ criterion }) => !met.has(criterion.id) || impossible.has(criterion.id));
  const closed = unreached.length > 0 ? closedStage(model, suspects) : undefined;
  return [
    ...problems,
    ...examples.flatMap(({ check }) => check(model)),
    ...unreached.map(({ stage }) =>
      at(
        files,
        `stages/${stage}.json`,
        ['gate'],
        closed !== undefined && stage >= closed ? cannotReach(stage, closed) : `no example reaches stage ${stage}`,
      ),
    ),
    ...unmet.map(({ criterion, stage, branch }) => {
      const file = `stages/${stage ?? branch}.json`;
      return impossible.has(criterion.id)
        ? at(files, file, [criterion.id, 'rule'], 'no answer can meet this criterion')
        : at(files, file, [criterion.id], 'no example meets this criterion');
    }),
  ];
};

const cannotReach = (stage: number, closed: number): string =>
  stage === closed
    ? `no answer can reach stage ${stage}`
    : `no answer can reach stage ${stage}: stage ${closed} below it is out of reach`;

/** A problem at the criterion named, or at a key of the file. */
const at = (
  files: readonly TextFile[],
  file: string,
  [name = '', ...rest]: readonly string[],
  message: string,
): FileProblem => {
  const read = readJson(files.find((one) => one.file === file)?.text ?? '');
  if (!read.ok) return { file, line: 1, key: name, message };
  const { criteria = [] } = read.value as { criteria?: readonly { readonly id: string }[] };
  const place = criteria.findIndex(({ id }) => id === name);
  return {
    file,
    line: read.lineOf(place < 0 ? [name] : ['criteria', place, ...rest]),
    key: [name, ...rest].join('.'),
    message,
  };
};

/**
 * Everything wrong with the files of a version folder, each problem with file, line and key; none when the version is
 * sound.
 */
export const checkModel = (files: readonly TextFile[]): readonly FileProblem[] => {
  const { model, problems } = assembleModel(files);
  if (!model) return problems;
  return [...checkReferences(model, files), ...checkTexts(model, files), ...checkExamples(model, files)];
};
