import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../api/models.js';
import { useFormat } from '../i18n/use-format.js';

/** A model version as it is offered: its name, and until when, or why no longer, it is the one to choose. */
export const useVersionWords = (): ((offered: ModelSummary) => string) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (offered) => {
    const { version, openUntil, correctedBy } = offered;
    const name = t('words.modelVersion', { model: titleOf(offered, i18n.language), version });
    const day = openUntil && format.day(openUntil);
    if (day && correctedBy) return t('survey.versionCorrectedUntil', { name, day, by: correctedBy.version });
    if (correctedBy) return t('survey.versionCorrected', { name, by: correctedBy.version });
    return day ? t('survey.versionUntil', { name, day }) : name;
  };
};
