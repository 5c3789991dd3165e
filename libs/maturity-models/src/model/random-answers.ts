import type { Answer, EvaluationInput } from '../answer/answer.js';
import { applicableIndicators } from './applicable-indicators.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import type { ModelVersion } from './model-schema.js';

/**
 * Pseudo-random numbers from 0 to below 1, the same for the same seed: a linear congruential generator with the
 * constants of Numerical Recipes. Not for secrets.
 */
export const numbersFrom = (seed: number): (() => number) => {
  let at = seed;
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return at / 2 ** 32;
  };
};

const worst = ({ answer }: Indicator, next: () => number): Answer => {
  switch (answer.kind) {
    case 'yes-no':
      return { value: next() < 0.3 };
    case 'choice':
      return { value: answer.options[Math.floor(next() * answer.options.length)] ?? '' };
    case 'scale':
      return { value: answer.from + Math.floor(next() * (answer.to - answer.from + 1)) };
    case 'number':
      return { value: answer.min + Math.floor(next() * 10) };
    case 'percentage':
      return { value: { percent: Math.floor(next() * 101), basis: answer.bases[0] ?? '' } };
  }
};

const best = ({ answer }: Indicator): Answer => {
  switch (answer.kind) {
    case 'yes-no':
      return { value: true };
    case 'choice':
      return { value: answer.options.at(-1) ?? '' };
    case 'scale':
      return { value: answer.to };
    case 'number':
      return { value: answer.max ?? 100 };
    case 'percentage':
      return { value: { percent: 100, basis: answer.bases[0] ?? '' } };
  }
};

const known = new WeakMap<ModelVersion, ReadonlyMap<string, number>>();
const placesOf = (model: ModelVersion): ReadonlyMap<string, number> => {
  const places = known.get(model) ?? new Map(model.indicators.map(({ id }, i) => [id, i]));
  known.set(model, places);
  return places;
};

/**
 * Random but plausible answers of a facility with up to 12 service areas, from poor to nearly perfect; in half of the
 * cases later indicators are answered poorly. `next` gives numbers from 0 to below 1.
 */
export const answerSet = (model: ModelVersion, next: () => number): EvaluationInput => {
  const goodness = [0.3, 0.8, 0.95, 0.99, 1][Math.floor(next() * 5)] ?? 0;
  const far = next() < 0.5 ? model.indicators.length : Math.floor(next() * model.indicators.length);
  const place = placesOf(model);
  const given = (indicator: Indicator): Answer => {
    if ((place.get(indicator.id) ?? 0) >= far) return worst(indicator, next);
    if (indicator.mayBeNotApplicable && next() < 0.03) return { notApplicable: 'There is none here.' };
    return next() < goodness ? best(indicator) : worst(indicator, next);
  };
  const unit = (put: readonly Indicator[]): Record<string, Answer> => {
    const answers: Record<string, Answer> = {};
    for (const indicator of put) if (next() >= 0.01 * (1 - goodness)) answers[indicator.id] = given(indicator);
    return answers;
  };
  const areas = Array.from({ length: model.areaKinds.length === 0 ? 0 : Math.floor(next() * 13) }, (_, i) => ({
    id: `area-${i}`,
    kind: model.areaKinds[Math.floor(next() * model.areaKinds.length)] ?? '',
  }));
  return {
    areas,
    answers: {
      [FACILITY]: unit(applicableIndicators(model, FACILITY)),
      ...Object.fromEntries(areas.map((area) => [area.id, unit(applicableIndicators(model, area))])),
    },
  };
};
