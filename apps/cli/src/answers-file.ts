import {
  checkAnswers,
  evaluationInputSchema,
  readShape,
  type AnswerProblem,
  type EvaluationInput,
  type FileProblem,
  type ModelVersion,
  type TextFile,
} from '@cairn/maturity-models';

const sentences: { readonly [code in AnswerProblem['code']]: string } = {
  'area-kind-unknown': 'is not a kind of service area of this model',
  'area-repeated': 'is used for another unit already',
  'unit-unknown': 'is neither "facility" nor the id of a service area',
  'indicator-unknown': 'is not an indicator of this model',
  'indicator-not-asked-here': 'is not asked of this unit',
  'not-applicable-not-accepted': 'this indicator always applies',
  'answer-of-wrong-kind': 'is of the wrong kind for this indicator',
  'option-unknown': 'is not an option of this indicator',
  'number-out-of-range': 'is outside the range of this indicator',
  'whole-number-needed': 'must be a whole number',
  'percent-out-of-range': 'must be from 0 to 100 percent',
  'denominator-unknown': 'names a basis this indicator does not know',
};

export type ReadAnswers = { readonly input?: EvaluationInput; readonly problems: readonly FileProblem[] };

/** Reads an answers file against a model version. */
export const readAnswers = (source: TextFile, model: ModelVersion): ReadAnswers => {
  const read = readShape(source, evaluationInputSchema);
  if (!read.ok) return { problems: read.problems };
  const problems = checkAnswers(model, read.value).map(({ path, code }) => read.problemAt(path, sentences[code]));
  return problems.length > 0 ? { problems } : { input: read.value, problems };
};
