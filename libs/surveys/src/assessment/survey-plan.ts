import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { type Indicator, type ModelVersion, applicableIndicators, FACILITY } from '@cairn/maturity-models';
import type { AskedIndicator } from '../survey/survey-events.js';

export type PlannedSurvey = {
  readonly unitId: string;
  readonly areaKind: string | null;
  readonly indicators: readonly AskedIndicator[];
};

/** The surveys of an assessment: one for the facility, one for each service area that is asked anything. */
export const surveyPlan = (model: ModelVersion, serviceAreas: readonly ServiceArea[]): PlannedSurvey[] =>
  [{ unitId: FACILITY, areaKind: null }, ...serviceAreas.map(({ id, kind }) => ({ unitId: id, areaKind: kind }))]
    .map((unit) => ({
      ...unit,
      indicators: applicableIndicators(model, unit.areaKind === null ? FACILITY : { kind: unit.areaKind }).map(asked),
    }))
    .filter(({ indicators }) => indicators.length > 0);

/** Whether this model version puts indicators to service areas. */
export const asksServiceAreas = (model: ModelVersion): boolean =>
  model.indicators.some(({ askedOf }) => askedOf === 'service-area');

const asked = ({ id, answer, optional, mayBeNotApplicable }: Indicator): AskedIndicator => ({
  id,
  answer,
  optional,
  mayBeNotApplicable,
});
