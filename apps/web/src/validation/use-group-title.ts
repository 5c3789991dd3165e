import type { ModelTexts } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import type { Group } from './checklist-groups.js';

/** "Stage 3: ..." or a branch's name. */
export const useGroupTitle = (): ((group: Group, texts: ModelTexts) => string) => {
  const { t } = useTranslation();
  return ({ stage, branch }, texts) =>
    branch === null
      ? t('validation.stageGroup', { stage: stage ?? 0, title: texts.stages[String(stage ?? 0)]?.title ?? '' })
      : (texts.branches[branch]?.title ?? branch);
};
