import type { Proof } from '@cairn/contracts/scoring/http/scores.js';
import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { Assessment, Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import { type ModelVersion, progress } from '@cairn/maturity-models';
import { type AnswerKey, answerKey } from '../surveys/answer-key.js';
import { supporting } from '../surveys/evidence.js';
import { inputOf } from '../surveys/survey-plan.js';

/**
 * What one answer rests on. `by` is the author's name, null where it is not known; `removed` counts evidence that is no
 * longer there to open.
 */
export type Source = {
  readonly answer: Answer | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly evidence: readonly Evidence[];
  readonly removed: number;
};
export type Sources = ReadonlyMap<AnswerKey, Source>;

export const noSource: Source = { answer: null, by: null, at: null, evidence: [], removed: 0 };

const withEvidence = (sources: ReadonlyMap<AnswerKey, Source>, evidence: readonly Evidence[]): Sources => {
  const all = new Map(sources);
  for (const one of supporting(evidence)) {
    const key = answerKey(one.unitId, one.indicatorId);
    const source = all.get(key) ?? noSource;
    all.set(key, { ...source, evidence: [...source.evidence, one] });
  }
  return all;
};

export const sourcesNow = ({ answers, evidence }: Pick<Assessment, 'answers' | 'evidence'>): Sources =>
  withEvidence(
    new Map(
      answers.map(({ unitId, indicatorId, answer, by, at }) => [
        answerKey(unitId, indicatorId),
        { ...noSource, answer, by: by === '' ? null : by, at },
      ]),
    ),
    evidence,
  );

/** As it stood at the proof's moment: the answers of then, and of their evidence what is still there. */
export const sourcesThen = (
  { asOf, sources, people }: Pick<Proof, 'asOf' | 'sources' | 'people'>,
  { evidence }: Pick<Assessment, 'evidence'>,
): Sources => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const present = new Set(evidence.map(({ id }) => id));
  const then = new Map(
    sources.map(({ unitId, indicatorId, answer, answeredBy, answeredAt, evidence: ids }): [AnswerKey, Source] => [
      answerKey(unitId, indicatorId),
      {
        ...noSource,
        answer,
        by: names.get(answeredBy ?? '') ?? null,
        at: answeredAt,
        removed: ids.filter((id) => !present.has(id)).length,
      },
    ]),
  );
  return withEvidence(
    then,
    evidence.filter(({ attachedAt }) => Date.parse(attachedAt) <= Date.parse(asOf)),
  );
};

/** How much of the survey the answers of then answer, counted as the survey counts. */
export const progressThen = (
  model: ModelVersion,
  areas: readonly ServiceArea[],
  sources: Sources,
): Pick<Assessment, 'answered' | 'applicable'> => {
  const input = inputOf(areas, model, (unit, indicator) => sources.get(answerKey(unit, indicator))?.answer ?? null);
  const { answered, total } = progress(model, input);
  return { answered, applicable: total };
};
