import { type ModelVersion, scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useScoreFigure } from '../../cairn/use-score-figure.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Difference } from './changes.js';

/** "1 stage more and 0.4211 points more than today." */
export const useDifferenceWords = (model: ModelVersion): ((difference: Difference) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useScoreFigure();
  return ({ stage, score }) => {
    if (stage === 0 && score === 0) return t('whatIf.asToday');
    const points = figure(model, Math.abs(score));
    const scoreWords = t(score < 0 ? 'whatIf.scoreLess' : 'whatIf.scoreMore', { score: points });
    if (stage === 0 || scaleOf(model).kind !== 'stage') return t('whatIf.difference', { what: scoreWords });
    const stageWords = t(stage < 0 ? 'whatIf.stageLess' : 'whatIf.stageMore', { count: Math.abs(stage) });
    return t('whatIf.difference', { what: format.list([stageWords, scoreWords]) });
  };
};
