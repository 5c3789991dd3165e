import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { indicatorOf } from '../survey/answerable.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import { findNotes } from './notes.query.js';
import type { RowPlace } from './row-place.js';

export const noteQueries = queriesOf(surveys, 'notes', {
  ofIndicator: (service, caller: Caller, { assessmentId, unitId, indicatorId }: RowPlace) =>
    service.inTenant(caller, async (tx) => {
      indicatorOf((await tx.load(surveyStream, surveyId(assessmentId, unitId))).state, indicatorId);
      return findNotes(tx.db, caller.tenantId, assessmentId, unitId, indicatorId, caller.personId);
    }),
});
