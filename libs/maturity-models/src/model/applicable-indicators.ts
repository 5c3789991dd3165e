import type { Area } from '../answer/answer.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import type { ModelVersion } from './model-schema.js';

/**
 * The indicators asked of a unit, in section order: those of the facility, or those for a service area of this kind.
 * Conditions (`askedWhen`) are not evaluated here.
 */
export const applicableIndicators = (
  model: ModelVersion,
  unit: Pick<Area, 'kind'> | typeof FACILITY,
): readonly Indicator[] =>
  model.indicators.filter(({ askedOf, areaKinds }) =>
    unit === FACILITY
      ? askedOf === 'facility'
      : askedOf === 'service-area' && (!areaKinds || areaKinds.includes(unit.kind)),
  );
