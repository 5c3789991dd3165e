import type { ModelVersion } from '../model/model-schema.js';
import { modelTextsSchema, type ModelTexts } from '../model/model-texts.js';
import { readShape, type FileProblem, type TextFile } from './read-shape.js';

const numbers = ({ from, to }: { from: number; to: number }): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

const wanted = (model: ModelVersion): readonly (readonly [keyof ModelTexts, readonly string[]])[] => [
  ['stages', model.stages.map(({ stage }) => String(stage))],
  ['branches', model.branches.map(({ id }) => id)],
  ['focusAreas', model.focusAreas],
  ['groups', model.score.kind === 'levels' ? model.score.groups.map(({ id }) => id) : []],
  ['areaKinds', model.areaKinds],
  ['bases', model.bases],
  ['sections', model.sections.map(({ id }) => id)],
  ['indicators', model.indicators.map(({ id }) => id)],
  ['criteria', [...model.stages, ...model.branches].flatMap(({ criteria }) => criteria.map(({ id }) => id))],
];

/** Texts that are missing or belong to nothing, in each language of the version. */
export const checkTexts = (model: ModelVersion, files: readonly TextFile[]): FileProblem[] =>
  files
    .filter(({ file }) => file.startsWith('texts/'))
    .flatMap((source) => {
      const read = readShape(source, modelTextsSchema);
      if (!read.ok) return [...read.problems];
      const found: FileProblem[] = [];
      const compare = (path: readonly string[], ids: readonly string[], texts: object): void => {
        for (const id of ids) if (!Object.hasOwn(texts, id)) found.push(read.problemAt([...path, id], 'has no text'));
        for (const id of Object.keys(texts))
          if (!ids.includes(id)) found.push(read.problemAt([...path, id], 'is a text for nothing'));
      };
      for (const [part, ids] of wanted(model)) compare([part], ids, (read.value[part] ?? {}) as object);
      for (const { id, answer } of model.indicators) {
        const options = answer.kind === 'choice' ? answer.options : answer.kind === 'scale' ? numbers(answer) : [];
        compare(['indicators', id, 'options'], options, read.value.indicators[id]?.options ?? {});
      }
      return found;
    });
