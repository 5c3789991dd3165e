import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Scope } from '@cairn/contracts/validation/draft-agenda.js';
import { type ModelVersion, applicableIndicators, criteriaOf, indicatorsOf } from '@cairn/maturity-models';

/**
 * The criteria of a checklist by service area, as far as their rules ask something of the area. Those that ask nothing of
 * any area are of the whole facility.
 */
export const scopeOfVisit = (
  model: ModelVersion | undefined,
  serviceAreas: readonly Pick<ServiceArea, 'kind' | 'name'>[],
  checklist: readonly string[],
): Scope => {
  const asked = new Map(
    (model ? criteriaOf(model) : []).map(({ criterion }) => [criterion.id, indicatorsOf(criterion.rule)] as const),
  );
  const areas = serviceAreas.map(({ kind, name }) => {
    const here = new Set(model ? applicableIndicators(model, { kind }).map(({ id }) => id) : []);
    return {
      name,
      criteria: checklist.filter((criterionId) => (asked.get(criterionId) ?? []).some((id) => here.has(id))),
    };
  });
  const inAreas = new Set(areas.flatMap(({ criteria }) => criteria));
  return { areas, facility: checklist.filter((criterionId) => !inAreas.has(criterionId)) };
};
