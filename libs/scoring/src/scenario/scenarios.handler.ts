import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { findAssessment } from '../score/assessments.query.js';
import { scoring } from '../scoring.service.js';
import { findScenario, findScenarios } from './scenarios.query.js';

export const scenarioQueries = queriesOf(scoring, 'scenarios', {
  all: (service, caller: Caller, assessmentId: string) =>
    service.inTenant(caller, async ({ db }) => {
      if (!(await findAssessment(db, caller.tenantId, assessmentId))) throw new NotFound('assessment-not-found');
      return findScenarios(db, caller.tenantId, assessmentId);
    }),

  one: (service, caller: Caller, assessmentId: string, scenarioId: string) =>
    service.inTenant(caller, ({ db }) => findScenario(db, caller.tenantId, assessmentId, scenarioId)),
});
