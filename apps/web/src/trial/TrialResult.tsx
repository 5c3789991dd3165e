import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Answers, Evaluation, ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { memo } from 'react';
import { ResultContext, resultInHand } from '../scoring/result-context.js';
import { ResultPanels } from '../scoring/ResultPanels.js';
import { noSource, type Sources } from '../scoring/sources.js';
import { type AnswerKey, answerKey } from '../surveys/answer-key.js';

type Props = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly evaluation: Evaluation;
  readonly answers: Answers;
  readonly toAnswer: (key: AnswerKey) => void;
};

const score = { final: false, upToDate: true };

/** The result that the answers give, as the result page shows it. */
export const TrialResult = memo(
  ({ assessment, model, texts, evaluation, answers, toAnswer }: Props) => {
    const sources: Sources = new Map(
      Object.entries(answers).flatMap(([unit, given]) =>
        Object.entries(given).map(
          ([indicator, answer]) => [answerKey(unit, indicator), { ...noSource, answer }] as const,
        ),
      ),
    );
    return (
      <ResultContext value={{ ...resultInHand(assessment, model, texts, evaluation, sources), toAnswer }}>
        <ResultPanels score={score} />
      </ResultContext>
    );
  },
  (before, after) =>
    before.evaluation === after.evaluation && before.texts === after.texts && before.assessment === after.assessment,
);
