import type { ScoreChange } from '@cairn/contracts/scoring/http/scores.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ScoreEvent } from '../score/score-events.js';
import { isFinal } from '../score/score-state.js';

/** Every result there was, oldest first, each with the stage before it. */
export const scoreHistory = (events: readonly RecordedEvent<ScoreEvent>[]): ScoreChange[] =>
  events.reduce<ScoreChange[]>(
    (changes, event) =>
      event.type === 'ScoreCalculated'
        ? [...changes, { at: event.meta.at, stage: event.data.stage, score: event.data.score, final: isFinal(event.data), from: changes.at(-1)?.stage ?? null }]
        : changes,
    [],
  );
