import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { decimalMarkOf, numberIn } from './number-in.js';

type Reader = {
  readonly read: (text: string) => number | null;
  /** What was understood, where the text is spelt otherwise; nothing for a text that is no number. */
  readonly understood: (text: string) => string | undefined;
};

/** Reads typed numbers, or percentages, as the reader's language spells them. */
export const useNumberReader = (numberOf: typeof numberIn = numberIn): Reader => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const read = (text: string): number | null => numberOf(text, decimalMarkOf(i18n.language));
  return {
    read,
    understood: (text) => {
      const number = read(text);
      return number === null || text.trim() === String(number)
        ? undefined
        : t('survey.understood', { number: format.number(number) });
    },
  };
};
