import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { evaluate, type Evaluation, type EvaluationInput, type ModelVersion, reevaluate } from '@cairn/maturity-models';
import { useState } from 'react';
import { applied, type ChangedAnswer, withChange } from './changes.js';

type State = { readonly changes: AnswerChanges; readonly input: EvaluationInput; readonly evaluation: Evaluation };

export type WhatIf = State & {
  readonly today: { readonly input: EvaluationInput; readonly evaluation: Evaluation };
  readonly give: (change: ChangedAnswer) => void;
  /** Starts over from these changes. */
  readonly enter: (changes: AnswerChanges) => void;
};

/** A copy of the answers whose result follows every change at once. */
export const useWhatIf = (model: ModelVersion, recorded: () => EvaluationInput): WhatIf => {
  const [today] = useState(() => {
    const input = recorded();
    return { input, evaluation: evaluate(model, input) };
  });
  const [state, become] = useState<State>({ changes: {}, ...today });
  return {
    ...state,
    today,
    give: (change) =>
      become((before) => {
        const changes = withChange(before.changes, today.input, change);
        const input = applied(today.input, changes);
        return { changes, input, evaluation: reevaluate(model, input, before.evaluation, [change.indicatorId]) };
      }),
    enter: (changes) => {
      const input = applied(today.input, changes);
      become({ changes, input, evaluation: evaluate(model, input) });
    },
  };
};
