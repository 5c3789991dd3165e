import type { DeskElement } from '@cairn/contracts/surveys/http/model-versions.js';
import { type ModelVersion, scaleOf, textsOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';

/** How people name a part of a model version. */
export const useElementTitle = (
  model: ModelVersion,
): ((element: Pick<DeskElement, 'kind' | 'id' | 'stage'>) => string) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const isLevels = scaleOf(model).kind === 'levels';
  return ({ kind, id, stage }) => {
    const title = texts.criteria[id]?.title ?? '';
    if (kind === 'points') return t('models.pointsTitle', { title });
    if (kind === 'criterion') return title;
    return t('models.gateTitle', {
      stage: isLevels ? t('result.levelOf', { level: stage }) : t('words.stage', { stage }),
    });
  };
};
