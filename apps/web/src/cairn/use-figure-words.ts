import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

type Figure = { readonly score: number | null; readonly highest: number; readonly withheld?: boolean };

/** A score without a stage in words: "61.4 of 100". */
export const useFigureWords = (): ((figure: Figure) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ score, highest, withheld = false }) => {
    if (withheld) return t('cairn.withheld');
    return score === null
      ? t('cairn.noScore')
      : t('cairn.score', { score: format.number(score, 1), highest: format.number(highest) });
  };
};
