import { type Evaluation, isWithheld, type ModelVersion, scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useFigureWords } from './use-figure-words.js';

/** Where a result stands in a few words: "Stage 4", "61.4 of 100", "Score withheld". */
export const useStandingWords = (): ((model: ModelVersion, evaluation: Evaluation) => string) => {
  const { t } = useTranslation();
  const words = useFigureWords();
  return (model, evaluation) => {
    const { kind, highest } = scaleOf(model);
    return kind === 'stage'
      ? t('words.stage', { stage: evaluation.stage })
      : words({ score: evaluation.score, highest, withheld: isWithheld(evaluation) });
  };
};
