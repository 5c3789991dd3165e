import { z } from 'zod';
import { answersSchema, areaSchema, type EvaluationInput } from '../answer/answer.js';
import { isWithheld } from '../evaluate/completeness.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { readShape, type FileProblem, type TextFile } from './read-shape.js';

/**
 * `examples/*.json`: answers and what they must give. `basedOn` names another example (file name without `.json`) whose
 * areas and answers are taken over; an answer given here replaces the one there, `without` takes answers away (unit id
 * to indicator ids).
 */
export const exampleSchema = z.strictObject({
  title: z.string().min(1),
  basedOn: z.string().optional(),
  areas: z.array(areaSchema).optional(),
  answers: answersSchema.default({}),
  without: z.record(z.string(), z.array(z.string())).default({}),
  expect: z.strictObject({
    stage: z.int(),
    score: z.number().optional(),
    branches: z.record(z.string(), z.boolean()).default({}),
    criteria: z.record(z.string(), z.enum(['met', 'not-met', 'not-applicable'])).default({}),
    blockers: z.array(z.string()).optional(),
    focusAreas: z.record(z.string(), z.number()).default({}),
    levels: z.record(z.string(), z.int().nullable()).default({}),
    groups: z.record(z.string(), z.number().nullable()).default({}),
    withheld: z.boolean().optional(),
  }),
});
export type Example = z.output<typeof exampleSchema>;

type Named = {
  readonly name: string;
  readonly example: Example;
  readonly problemAt: (path: readonly PropertyKey[], message: string) => FileProblem;
};

const nameOf = (file: string): string | undefined => /^examples\/(.+)\.json$/.exec(file)?.[1];

const inputOf = (
  { example, problemAt }: Named,
  all: ReadonlyMap<string, Named>,
  seen: readonly string[] = [],
): EvaluationInput | FileProblem => {
  let areas = example.areas ?? [];
  const answers: EvaluationInput['answers'] = {};
  if (example.basedOn !== undefined) {
    const base = all.get(example.basedOn);
    if (!base || seen.includes(example.basedOn)) return problemAt(['basedOn'], 'names no example it can be based on');
    const taken = inputOf(base, all, [...seen, example.basedOn]);
    if ('message' in taken) return taken;
    areas = example.areas ?? taken.areas;
    for (const [unit, given] of Object.entries(taken.answers)) answers[unit] = { ...given };
  }
  for (const [unit, ids] of Object.entries(example.without)) for (const id of ids) delete answers[unit]?.[id];
  for (const [unit, given] of Object.entries(example.answers)) answers[unit] = { ...answers[unit], ...given };
  return { areas, answers };
};

const differences = (model: ModelVersion, { example, problemAt }: Named, input: EvaluationInput): FileProblem[] => {
  const { expect } = example;
  const result = evaluate(model, input);
  const found: FileProblem[] = [];
  const compare = (path: readonly string[], wanted: unknown, got: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(got)) {
      found.push(
        problemAt(['expect', ...path], `expects ${JSON.stringify(wanted)} but the answers give ${JSON.stringify(got)}`),
      );
    }
  };
  const criteria = new Map(
    [...result.stages, ...result.branches].flatMap((part) => part.criteria).map(({ id, status }) => [id, status]),
  );
  compare(['stage'], expect.stage, result.stage);
  if (expect.score !== undefined) compare(['score'], expect.score, result.score);
  if (expect.blockers) compare(['blockers'], expect.blockers, result.blockers);
  if (expect.withheld !== undefined) compare(['withheld'], expect.withheld, isWithheld(result));
  for (const [id, score] of Object.entries(expect.focusAreas))
    compare(['focusAreas', id], score, result.focusAreas.find((area) => area.id === id)?.score);
  for (const [id, level] of Object.entries(expect.levels))
    compare(['levels', id], level, result.levels?.find((one) => one.id === id)?.level);
  for (const [id, mean] of Object.entries(expect.groups))
    compare(['groups', id], mean, result.groups?.find((group) => group.id === id)?.mean);
  for (const [id, met] of Object.entries(expect.branches))
    compare(['branches', id], met, result.branches.find((branch) => branch.id === id)?.met);
  for (const [id, status] of Object.entries(expect.criteria)) compare(['criteria', id], status, criteria.get(id));
  return found;
};

/** Reads the examples of a version folder; each comes with the complete input. */
export const readExamples = (
  files: readonly TextFile[],
): {
  readonly problems: readonly FileProblem[];
  readonly examples: readonly {
    name: string;
    example: Example;
    input: EvaluationInput;
    check: (model: ModelVersion) => FileProblem[];
  }[];
} => {
  const problems: FileProblem[] = [];
  const named = new Map<string, Named>();
  for (const source of files) {
    const name = nameOf(source.file);
    if (name === undefined) continue;
    const read = readShape<Example>(source, exampleSchema as never);
    if (read.ok) named.set(name, { name, example: read.value, problemAt: read.problemAt });
    else problems.push(...read.problems);
  }
  const examples = [...named.values()].flatMap((entry) => {
    const input = inputOf(entry, named);
    if ('message' in input) {
      problems.push(input);
      return [];
    }
    return [
      {
        name: entry.name,
        example: entry.example,
        input,
        check: (model: ModelVersion) => differences(model, entry, input),
      },
    ];
  });
  return { problems, examples };
};
