import { accepts, type AnswerRejection } from '../answer/accepts.js';
import type { EvaluationInput } from '../answer/answer.js';
import { applicableIndicators } from '../model/applicable-indicators.js';
import { FACILITY } from '../answer/facility.js';
import type { ModelVersion } from '../model/model-schema.js';

export type AnswerProblem = {
  readonly path: readonly PropertyKey[];
  readonly code:
    | AnswerRejection
    | 'area-kind-unknown'
    | 'area-repeated'
    | 'unit-unknown'
    | 'indicator-unknown'
    | 'indicator-not-asked-here'
    | 'not-applicable-not-accepted';
};

/** What in a whole answer set does not fit the model version; `path` leads to the value inside the input. */
export const checkAnswers = (model: ModelVersion, { areas, answers }: EvaluationInput): readonly AnswerProblem[] => {
  const found: AnswerProblem[] = [];
  const kinds = new Map<string, string>();
  areas.forEach(({ id, kind }, i) => {
    if (id === FACILITY || kinds.has(id)) found.push({ path: ['areas', i, 'id'], code: 'area-repeated' });
    if (!model.areaKinds.includes(kind)) found.push({ path: ['areas', i, 'kind'], code: 'area-kind-unknown' });
    kinds.set(id, kind);
  });
  const known = new Set(model.indicators.map(({ id }) => id));
  for (const [unit, given] of Object.entries(answers)) {
    const kind = kinds.get(unit);
    if (kind === undefined && unit !== FACILITY) {
      found.push({ path: ['answers', unit], code: 'unit-unknown' });
      continue;
    }
    const asked = new Map(
      applicableIndicators(model, unit === FACILITY ? FACILITY : { kind: kind ?? '' }).map((indicator) => [
        indicator.id,
        indicator,
      ]),
    );
    for (const [id, answer] of Object.entries(given)) {
      const path = ['answers', unit, id];
      const indicator = asked.get(id);
      if (!indicator) found.push({ path, code: known.has(id) ? 'indicator-not-asked-here' : 'indicator-unknown' });
      else if ('notApplicable' in answer) {
        if (!indicator.mayBeNotApplicable)
          found.push({ path: [...path, 'notApplicable'], code: 'not-applicable-not-accepted' });
      } else {
        const code = accepts(indicator, answer.value);
        if (code) found.push({ path: [...path, 'value'], code });
      }
    }
  }
  return found;
};
