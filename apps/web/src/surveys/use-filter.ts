import { useState } from 'react';
import { type AnswerKey, answerKey } from './answer-key.js';
import { type Filter, shows } from './filter.js';
import type { SurveyInHand } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';

export type FilterInHand = { readonly chosen: Filter; readonly choose: (filter: Filter) => void; readonly has: (unitId: string, indicatorId: string) => boolean };

/** Lines are chosen when the filter is: an answer given now does not take its line away under one's hands. */
export const useFilter = ({ answers, evidenceOf }: SurveyInHand, plan: readonly PlanSection[]): FilterInHand => {
  const [chosen, setChosen] = useState<Filter>('all');
  const [shown, setShown] = useState<ReadonlySet<AnswerKey>>(new Set());
  return {
    chosen,
    choose: (filter) => {
      const lines = plan.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines));
      const fitting = lines.filter(({ unit, indicator }) => shows(filter, answers.lineOf(unit.id, indicator.id).answer, evidenceOf(unit.id, indicator.id).length));
      setShown(new Set(fitting.map(({ unit, indicator }) => answerKey(unit.id, indicator.id))));
      setChosen(filter);
    },
    has: (unitId, indicatorId) => chosen === 'all' || shown.has(answerKey(unitId, indicatorId)),
  };
};
