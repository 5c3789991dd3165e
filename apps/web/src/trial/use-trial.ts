import type { EvaluationInput, ModelVersion } from '@cairn/maturity-models';
import { useSessionStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { emptyTrial, readTrial } from './trial.js';

export type TrialInHand = {
  readonly trial: EvaluationInput;
  readonly change: (to: (before: EvaluationInput) => EvaluationInput) => void;
  /** Puts a whole set of answers in place of the present one. */
  readonly replace: (trial: EvaluationInput) => void;
  /** Counts the beginnings with another set of answers. */
  readonly begun: number;
  /** Brings back what was replaced last; null where nothing was. */
  readonly bringBack: (() => void) | null;
};

/** The answers of a trial. They survive a reload of this window and leave it never. */
export const useTrial = (model: ModelVersion): TrialInHand => {
  const { person } = useMe();
  const [trial, keep] = useSessionStorage<EvaluationInput>({
    key: `cairn.trial.${person.id}.${model.id}.${model.version}`,
    defaultValue: emptyTrial,
    getInitialValueInEffect: false,
    deserialize: (text) => readTrial(model, text),
  });
  const [begun, setBegun] = useState(0);
  const [replaced, setReplaced] = useState<EvaluationInput | null>(null);
  return {
    trial,
    begun,
    change: (to) => {
      keep(to);
      setReplaced(null);
    },
    replace: (next) => {
      setReplaced(Object.keys(trial.answers).length + trial.areas.length > 0 ? trial : null);
      keep(next);
      setBegun(begun + 1);
    },
    bringBack:
      replaced &&
      (() => {
        keep(replaced);
        setBegun(begun + 1);
        setReplaced(null);
      }),
  };
};
