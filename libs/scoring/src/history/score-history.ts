import type { ScoreChange } from '@cairn/contracts/scoring/http/scores.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ScoreEvent } from '../score/score-events.js';
import { isFinal } from '../score/score-state.js';

/** Every result there was, oldest first, each with the stage before it. */
export const scoreHistory = (events: readonly RecordedEvent<ScoreEvent>[]): ScoreChange[] =>
  events.reduce<ScoreChange[]>(
    (changes, event) =>
      event.type === 'ScoreCalculated' ? [...changes, changeOf(event, changes.at(-1)?.stage ?? null)] : changes,
    [],
  );

const changeOf = (
  { meta, data }: Extract<RecordedEvent<ScoreEvent>, { type: 'ScoreCalculated' }>,
  from: number | null,
): ScoreChange => ({
  at: meta.at,
  asOf: data.asOf ?? meta.at,
  stage: data.stage,
  score: data.score,
  final: isFinal(data),
  from,
});
