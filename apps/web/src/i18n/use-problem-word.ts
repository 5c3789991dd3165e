import { useTranslation } from 'react-i18next';

/** The sentence for a rejection code, for checks made in the browser before anything is sent. */
export const useProblemWord = (): ((code: string) => string) => {
  const { t, i18n } = useTranslation();
  return (code) =>
    i18n.exists(`problems.${code}`) ? t(`problems.${code}` as 'problems.fallback') : t('problems.fallback');
};
