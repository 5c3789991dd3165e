import type { LiveScore } from '@cairn/contracts/scoring/http/scores.js';
import type { ScoreResult } from './score-events.js';

/** A score as it stands, and the results of its criteria. */
export type Standing = {
  readonly score: Omit<LiveScore, 'changed'>;
  readonly criteria: ScoreResult['criteria'];
};

/** Two scores with the same tag look the same to a listener. */
export const tag = ({ version, calculatedAt, upToDate, missesFacts }: Standing['score']): string =>
  [version, calculatedAt, upToDate, missesFacts].join(' ');

/** What is sent after what was sent before; undefined when nothing differs. */
export const messageAfter = (before: Standing | undefined, now: Standing): LiveScore | undefined => {
  if (before && tag(before.score) === tag(now.score)) return undefined;
  const changed = before
    ? Object.fromEntries(Object.entries(now.criteria).filter(([id, result]) => before.criteria[id] !== result))
    : {};
  return { ...now.score, changed };
};
