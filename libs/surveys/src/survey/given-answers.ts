import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { type SurveyEvent, answerAfter, isAnswerEvent } from './survey-events.js';

/** `by` is the id of the person; `answer` is null where it was withdrawn. */
export type AnswerAsGiven = { readonly answer: Answer | null; readonly by: string; readonly at: string };

const LATEST = 200;

/** Who answered an indicator what and when, the newest first; of very many the latest. */
export const givenAnswers = (events: readonly RecordedEvent<SurveyEvent>[], indicatorId: string): AnswerAsGiven[] =>
  events
    .filter(isAnswerEvent)
    .filter(({ data }) => data.indicatorId === indicatorId)
    .slice(-LATEST)
    .reverse()
    .map((event) => ({ answer: answerAfter(event), by: event.meta.actor, at: event.meta.at }));
