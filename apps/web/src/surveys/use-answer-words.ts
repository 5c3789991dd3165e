import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { ModelTexts } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/** An answer in words: "Yes", "42 %, images and videos made in a year". */
export const useAnswerWords = (): ((texts: ModelTexts, indicatorId: string, answer: Answer) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (texts, indicatorId, answer) => {
    if ('notApplicable' in answer) return `${t('survey.notApplicable')}: ${answer.notApplicable}`;
    const { value } = answer;
    if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'string') return texts.indicators[indicatorId]?.options?.[value] ?? value;
    return `${format.number(value.percent)} %, ${texts.bases[value.basis] ?? value.basis}`;
  };
};
