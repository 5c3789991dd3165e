import {
  criteriaOf,
  highestFocusAreaScore,
  progress,
  scaleOf,
  textsOf,
  type CriterionResult,
  type Evaluation,
  type EvaluationInput,
  type ModelVersion,
} from '@cairn/maturity-models';
import { reasonSentence } from './reason-sentence.js';
import { nextLines, standingSentence } from './standing.js';
import { table } from './table.js';

const words = { met: 'met', 'not-met': 'NOT MET', 'not-applicable': 'n/a' } as const;
const percent = (share: number): string => `${Math.floor(100 * share)} %`;

const levelOf = ({ levels }: Evaluation, id: string): string[] =>
  levels?.filter((one) => one.id === id).map(({ level }) => (level === null ? 'n/a' : String(level))) ?? [];

/**
 * The result for people: stage or score, what stops the next one, each stage and branch with its criteria, focus areas.
 */
export const evaluationTable = (model: ModelVersion, input: EvaluationInput, result: Evaluation): string => {
  const texts = textsOf(model);
  const { answered, total } = progress(model, input);
  const rows = (where: string, criteria: readonly CriterionResult[]): string[][] =>
    criteria.map((criterion) => [
      where,
      criterion.id,
      words[criterion.status],
      reasonSentence(criterion),
      texts.criteria[criterion.id]?.title ?? '',
    ]);
  const hasStages = scaleOf(model).kind !== 'index';
  const areaOf = new Map(criteriaOf(model).map(({ criterion }) => [criterion.id, criterion.focusArea]));
  return [
    `${texts.title}, version ${model.version}\n`,
    `${standingSentence(model, result)}; ${answered} of ${total} answers given\n\n`,
    `${nextLines(model, result).join('\n')}\n\n`,
    ...(hasStages
      ? [
          table(
            ['stage', 'title', 'reached', 'done'],
            result.stages.map(({ stage, reached, share }) => [
              String(stage),
              texts.stages[stage]?.title ?? '',
              reached ? 'yes' : 'no',
              percent(share),
            ]),
          ),
          '\n',
        ]
      : []),
    ...(result.branches.length === 0
      ? []
      : [
          table(
            ['branch', 'title', 'met', 'done'],
            result.branches.map(({ id, met, share }) => [
              id,
              texts.branches[id]?.title ?? '',
              met ? 'yes' : 'no',
              percent(share),
            ]),
          ),
          '\n',
        ]),
    table(
      ['where', 'criterion', 'status', 'why', 'title'],
      [
        ...result.stages.flatMap(({ stage, criteria }) =>
          hasStages
            ? rows(`stage ${stage}`, criteria)
            : criteria.flatMap((one) => rows(areaOf.get(one.id) ?? '', [one])),
        ),
        ...result.branches.flatMap(({ id, criteria }) => rows(id, criteria)),
      ],
    ),
    '\n',
    table(
      ['focus area', `score of ${highestFocusAreaScore(model)}`, ...(result.levels ? ['level'] : [])],
      result.focusAreas.map(({ id, score }) => [
        texts.focusAreas[id]?.title ?? id,
        score.toFixed(2),
        ...levelOf(result, id),
      ]),
    ),
    ...(result.groups
      ? [
          '\n',
          table(
            ['group', 'mean'],
            result.groups.map(({ id, mean }) => [
              texts.groups?.[id]?.title ?? id,
              mean === null ? 'n/a' : mean.toFixed(2),
            ]),
          ),
        ]
      : []),
  ].join('');
};
