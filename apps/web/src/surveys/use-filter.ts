import { useState } from 'react';
import { supporting } from './evidence.js';
import { type AnswerKey, answerKey } from './answer-key.js';
import { type Filter, shows } from './filter.js';
import type { SurveyInHand } from './survey-context.js';
import type { Line, PlanSection } from './survey-plan.js';

export type FilterInHand = {
  readonly chosen: Filter;
  /** Answers the lines that it shows. */
  readonly choose: (filter: Filter) => readonly Line[];
  readonly has: (unitId: string, indicatorId: string) => boolean;
  /** How many lines of the survey fit now. */
  readonly count: (filter: Filter) => number;
  /** How many of one's own lines wait for an answer. */
  readonly left: number;
};

const keyOf = ({ unit, indicator }: Line): AnswerKey => answerKey(unit.id, indicator.id);

/** Lines are chosen when the filter is: an answer given now does not take its line away under one's hands. */
export const useFilter = (
  { answers, evidenceOf, teamwork }: SurveyInHand,
  plan: readonly PlanSection[],
  begin: Filter = 'all',
): FilterInHand => {
  const fitting = (filter: Filter): readonly Line[] =>
    plan
      .flatMap(({ rows }) => rows.flatMap(({ lines }) => lines))
      .filter(({ unit, indicator }) => {
        const place = [unit.id, indicator.id] as const;
        const row = teamwork?.rowOf(...place);
        return shows(filter, {
          answer: answers.lineOf(...place).answer,
          evidenceCount: filter === 'evidence-missing' ? supporting(evidenceOf(...place)).length : 0,
          mine: row?.mine ?? false,
          flagged: row?.flagged ?? false,
          changed: row?.changed ?? false,
        });
      });
  const [chosen, setChosen] = useState<Filter>(begin);
  const [shown, setShown] = useState<ReadonlySet<AnswerKey>>(
    () => new Set(begin === 'all' ? [] : fitting(begin).map(keyOf)),
  );
  return {
    chosen,
    choose: (filter) => {
      const lines = fitting(filter);
      setShown(new Set(lines.map(keyOf)));
      setChosen(filter);
      return lines;
    },
    has: (unitId, indicatorId) => chosen === 'all' || shown.has(answerKey(unitId, indicatorId)),
    count: (filter) => fitting(filter).length,
    left: fitting('mine').filter(
      ({ unit, indicator }) => !indicator.optional && answers.lineOf(unit.id, indicator.id).answer === null,
    ).length,
  };
};
