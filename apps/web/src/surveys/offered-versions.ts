import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';

/**
 * The versions on which an assessment may open on a day: models in the order they come, the newest version of each
 * first.
 */
export const offeredVersions = (models: readonly ModelSummary[], today: string): readonly ModelSummary[] => {
  const order = [...new Set(models.map(({ id }) => id))];
  return models
    .filter(
      ({ status, effectiveFrom, openUntil }) =>
        status === 'published' && effectiveFrom <= today && (openUntil === null || today <= openUntil),
    )
    .sort(
      (a, b) =>
        order.indexOf(a.id) - order.indexOf(b.id) ||
        b.effectiveFrom.localeCompare(a.effectiveFrom) ||
        b.version.localeCompare(a.version),
    );
};
