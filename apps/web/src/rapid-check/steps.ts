import type { Indicator, ModelVersion } from '@cairn/maturity-models';

export type Step = { readonly id: string; readonly optional: boolean; readonly indicators: readonly Indicator[] };

/** One step for each section of the model; a section of optional indicators may be left open. */
export const stepsOf = (model: ModelVersion): readonly Step[] => {
  const byId = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  return model.sections.map(({ id, indicators: ids }) => {
    const indicators = ids.flatMap((one) => byId.get(one) ?? []);
    return { id, indicators, optional: indicators.every(({ optional }) => optional) };
  });
};

/** Values by indicator id, as the guest has chosen them so far. */
export type Chosen = { readonly [indicatorId: string]: number | boolean };

/**
 * The furthest step that may be looked at, the start being 0: no further than the first one with something unanswered.
 */
export const furthest = (steps: readonly Step[], chosen: Chosen): number => {
  const open = steps.findIndex((step) => unanswered(step, chosen).length > 0);
  return (open === -1 ? steps.length : open) + 1;
};

export const unanswered = ({ indicators, optional }: Step, chosen: Chosen): readonly string[] =>
  optional ? [] : indicators.filter(({ id }) => chosen[id] === undefined).map(({ id }) => id);
