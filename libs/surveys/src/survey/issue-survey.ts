import { type Command, Rejection } from '@cairn/event-sourcing';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type IssueSurvey = Command<'IssueSurvey', Extract<SurveyEvent, { type: 'SurveyIssued' }>['data']>;

/** The survey carries what its model version asks of the unit, so that deciding about answers never needs the model. */
export const issueSurvey = ({ data }: IssueSurvey, survey: Survey): SurveyEvent[] => {
  if (survey.status !== 'absent') throw new Rejection<SurveyRejection>('survey-exists');
  return [{ type: 'SurveyIssued', data }];
};
