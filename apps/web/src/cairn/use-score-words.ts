import { scaleOf } from '@cairn/maturity-models';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modelQuery } from '../api/models.js';
import type { ScoreSummary } from '../api/scoring.js';
import { useFigureWords } from './use-figure-words.js';

type Of = { readonly id: string; readonly model: string; readonly modelVersion: string };

/** Where assessments stand, in the words of their badges: "Stage 6", "61.4 of 100", "Not scored yet". */
export const useScoreWords = (
  assessments: readonly Of[],
  scores: readonly ScoreSummary[],
): ((assessment: Of) => string) => {
  const { t } = useTranslation();
  const words = useFigureWords();
  const keyOf = ({ model, modelVersion }: Of): string => `${model} ${modelVersion}`;
  const versions = [...new Map(assessments.map((one) => [keyOf(one), one])).values()];
  const models = useQueries({ queries: versions.map(({ model, modelVersion }) => modelQuery(model, modelVersion)) });
  const scales = new Map(
    versions.flatMap((one, i) => (models[i]?.data ? [[keyOf(one), scaleOf(models[i].data)]] : [])),
  );
  const byAssessment = new Map(scores.map((score) => [score.assessmentId, score]));
  return (one) => {
    const { stage, score } = byAssessment.get(one.id) ?? { stage: null, score: null };
    const scale = scales.get(keyOf(one));
    if (scale && scale.kind !== 'stage') return words({ score, highest: scale.highest });
    return stage === null ? t('cairn.notScored') : t('words.stage', { stage });
  };
};
