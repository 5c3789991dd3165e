import { highestFocusAreaScore, progress, textsOf, type CriterionResult, type Evaluation, type EvaluationInput, type ModelVersion } from '@cairn/maturity-models';
import { reasonSentence } from './reason-sentence.js';
import { table } from './table.js';

const words = { met: 'met', 'not-met': 'NOT MET', 'not-applicable': 'n/a' } as const;
const percent = (share: number): string => `${Math.floor(100 * share)} %`;

/** The result for people: stage, what stops the next one, each stage and branch with its criteria, focus areas. */
export const evaluationTable = (model: ModelVersion, input: EvaluationInput, result: Evaluation): string => {
  const texts = textsOf(model);
  const { answered, total } = progress(model, input);
  const rows = (where: string, criteria: readonly CriterionResult[]): string[][] =>
    criteria.map((criterion) => [where, criterion.id, words[criterion.status], reasonSentence(criterion), texts.criteria[criterion.id]?.title ?? '']);
  const next = result.nextStage === null ? ['This is the highest stage.'] : [
    `Next: stage ${result.nextStage}, ${texts.stages[result.nextStage]?.title ?? ''}. To do:`,
    ...result.blockers.map((id) => `  ${id}: ${texts.criteria[id]?.recommendation ?? ''}`),
  ];
  return [
    `${texts.title}, version ${model.version}\n`,
    `Stage ${result.stage} (${texts.stages[result.stage]?.title ?? ''}), score ${result.score.toFixed(4)}; ${answered} of ${total} answers given\n\n`,
    `${next.join('\n')}\n\n`,
    table(['stage', 'title', 'reached', 'done'], result.stages.map(({ stage, reached, share }) => [String(stage), texts.stages[stage]?.title ?? '', reached ? 'yes' : 'no', percent(share)])),
    '\n',
    ...(result.branches.length === 0 ? [] : [table(['branch', 'title', 'met', 'done'], result.branches.map(({ id, met, share }) => [id, texts.branches[id]?.title ?? '', met ? 'yes' : 'no', percent(share)])), '\n']),
    table(['where', 'criterion', 'status', 'why', 'title'], [
      ...result.stages.flatMap(({ stage, criteria }) => rows(`stage ${stage}`, criteria)),
      ...result.branches.flatMap(({ id, criteria }) => rows(id, criteria)),
    ]),
    '\n',
    table(['focus area', `score of ${highestFocusAreaScore(model)}`], result.focusAreas.map(({ id, score }) => [texts.focusAreas[id]?.title ?? id, score.toFixed(2)])),
  ].join('');
};
