import { fold } from '@cairn/event-sourcing';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { findNames } from '@cairn/platform/auth/names.query.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { indicatorOf } from '../survey/answerable.js';
import { givenAnswers } from '../survey/given-answers.js';
import { surveyId } from '../survey/survey-state.js';
import { survey } from '../survey/survey.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { RowPlace } from './row-place.js';

export const historyQueries = queriesOf(surveys, 'history', {
  /** Read from the events themselves: a survey's stream is short, and this is asked for one row at a time. */
  ofIndicator: (service, caller: Caller, { assessmentId, unitId, indicatorId }: RowPlace) =>
    service.inTenant(caller, async (tx) => {
      const events = await tx.history(surveyStream, surveyId(assessmentId, unitId));
      indicatorOf(fold(survey, events), indicatorId);
      const given = givenAnswers(events, indicatorId);
      const names = await findNames(
        tx.db,
        given.map(({ by }) => by),
      );
      return given.map((one) => ({ ...one, by: names.get(one.by) ?? '' }));
    }),
});
