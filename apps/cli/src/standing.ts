import { gainsOf, isWithheld, scaleOf, textsOf, type Evaluation, type ModelVersion } from '@cairn/maturity-models';
import { reasonSentence } from './reason-sentence.js';

const SHOWN = 5;

/** Where the result stands: a stage, the figure of an index, or levels; or that the score is withheld, and why. */
export const standingSentence = (model: ModelVersion, result: Evaluation): string => {
  const { stage, score, completeness } = result;
  const { kind, highest } = scaleOf(model);
  if (completeness && isWithheld(result)) {
    const words = { answeredPercent: 'answered', unknownAtMost: 'not known' } as { readonly [rule: string]: string };
    return `The score is withheld (${completeness.of
      .filter(({ status }) => status === 'not-met')
      .map((part) => `${words[part.rule]}: ${reasonSentence(part)}`)
      .join(', ')})`;
  }
  if (kind === 'index') return `Score ${score.toFixed(1)} of ${highest}`;
  if (kind === 'levels') return `Score ${score.toFixed(2)} of ${highest}, every focus area at level ${stage} or above`;
  return `Stage ${stage} (${textsOf(model).stages[stage]?.title ?? ''}), score ${score.toFixed(4)}`;
};

/** What to do next: for the next stage, or what raises an index most for its effort. */
export const nextLines = (model: ModelVersion, result: Evaluation): readonly string[] => {
  const { criteria, stages } = textsOf(model);
  const { kind } = scaleOf(model);
  if (isWithheld(result)) return ['Answer what is open or not known; then there is a score.'];
  if (kind === 'index') {
    const gains = gainsOf(model, result).slice(0, SHOWN);
    return gains.length === 0
      ? ['Nothing is missing.']
      : [
          'Most gain for the effort:',
          ...gains.map(({ id, gain }) => `  ${id}: ${gain.toFixed(1)} more. ${criteria[id]?.recommendation ?? ''}`),
        ];
  }
  if (result.nextStage === null) return ['This is the highest stage.'];
  const what =
    kind === 'levels'
      ? `level ${result.nextStage} in every focus area`
      : `stage ${result.nextStage}, ${stages[result.nextStage]?.title ?? ''}`;
  return [`Next: ${what}. To do:`, ...result.blockers.map((id) => `  ${id}: ${criteria[id]?.recommendation ?? ''}`)];
};
