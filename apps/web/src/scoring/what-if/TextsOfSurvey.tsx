import type { ReactNode } from 'react';
import { SurveyContext } from '../../surveys/survey-context.js';
import { useWhatIfInHand } from './what-if-context.js';

const nothing = (): never => {
  throw new Error('Answers of a what-if are kept by the what-if.');
};

/** Lets the survey's answer controls be used here; what they answer stays on this page. */
export const TextsOfSurvey = ({ children }: { children: ReactNode }) => {
  const { assessment, model, texts } = useWhatIfInHand();
  const answers = {
    keeping: 'kept' as const,
    pending: new Map(),
    lineOf: nothing,
    give: nothing,
    keepTheirs: nothing,
    useMine: nothing,
  };
  return (
    <SurveyContext value={{ assessment, model, texts, answers, editable: true, evidenceOf: () => [] }}>
      {children}
    </SurveyContext>
  );
};
