import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { type AnswerValue, type Indicator, type ModelVersion, modelDifference } from '@cairn/maturity-models';

/** Every value of an indicator that has few, as text; undefined where they cannot be counted up. */
export const valuesOf = ({ answer }: Indicator): readonly string[] | undefined => {
  switch (answer.kind) {
    case 'yes-no':
      return ['true', 'false'];
    case 'choice':
      return answer.options;
    case 'scale':
      return Array.from({ length: answer.to - answer.from + 1 }, (_, i) => String(answer.from + i));
    default:
      return undefined;
  }
};

/** A value as the indicator takes it. */
export const valueFrom = ({ answer }: Indicator, text: string): AnswerValue =>
  answer.kind === 'yes-no' ? text === 'true' : answer.kind === 'scale' ? Number(text) : text;

export type Mappable = {
  readonly indicator: Indicator;
  readonly source: Indicator | undefined;
  readonly sameId: boolean;
};

/**
 * The indicators about which something is to be said: those that are new, and those that take other values than before.
 */
export const mappable = (former: ModelVersion, next: ModelVersion, mapping: AnswerMapping): Mappable[] => {
  const { added, changed } = modelDifference(former, next).indicators;
  const before = (id: string | null | undefined): Indicator | undefined =>
    former.indicators.find((one) => one.id === id);
  return next.indicators.flatMap((indicator) => {
    const same = before(indicator.id);
    const otherwise =
      same && changed.includes(indicator.id) && JSON.stringify(same.answer) !== JSON.stringify(indicator.answer);
    if (!added.includes(indicator.id) && !otherwise) return [];
    const rule = mapping[indicator.id];
    return [{ indicator, source: rule ? before(rule.from) : same, sameId: same !== undefined }];
  });
};

/** Former indicators that no new one goes on under the same id. */
export const leftBehind = (former: ModelVersion, next: ModelVersion): readonly Indicator[] => {
  const { removed } = modelDifference(former, next).indicators;
  return former.indicators.filter(({ id }) => removed.includes(id));
};
