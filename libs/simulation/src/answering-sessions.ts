import type { Answers } from '@cairn/maturity-models';
import { drawsOf } from './chance.js';

type UnitAnswers = Answers[string];

/** Answers of one unit that are given at one moment. */
export type Sitting = { readonly unitId: string; readonly at: string; readonly answers: UnitAnswers };

export type Sat = {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly openedAt: string;
  readonly answeredAt: string;
  readonly answers: UnitAnswers;
};

const MOST = 4;
const FEWEST_ANSWERS = 5;

/**
 * A unit is answered in one to four sittings, spread between the opening and the moment when its last answer is given.
 */
export const answeringSessionsOf = ({ assessmentId, unitId, openedAt, answeredAt, answers }: Sat): Sitting[] => {
  const given = Object.entries(answers);
  const draws = drawsOf(assessmentId, unitId, 'sittings');
  const sittings = Math.max(1, Math.min(draws.whole(1, MOST), Math.floor(given.length / FEWEST_ANSWERS)));
  const [start, end] = [Date.parse(openedAt), Date.parse(answeredAt)];
  const shares = [...Array.from({ length: sittings - 1 }, draws.share), 1].sort((one, other) => one - other);
  return shares.map((share, index) => ({
    unitId,
    at: new Date(start + share * (end - start)).toISOString(),
    answers: Object.fromEntries(
      given.slice(Math.round((index * given.length) / sittings), Math.round(((index + 1) * given.length) / sittings)),
    ),
  }));
};
