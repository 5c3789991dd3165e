import type { Problem } from '@cairn/contracts/problem.js';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '../api/problem.js';

/** What to tell a person about an error: by its refused fields, by its code, by its status, else in general. */
export const useProblemText = (): ((error: unknown) => string) => {
  const { t, i18n } = useTranslation();
  const known = (code: string): boolean => i18n.exists(`problems.${code}`);
  const say = (code: string, details: Problem['details'] = {}): string =>
    t(`problems.${code}` as 'problems.fallback', details);
  return (error) => {
    if (error instanceof Unreachable) return say(error.code && known(error.code) ? error.code : 'unreachable');
    if (!(error instanceof ApiProblem)) return t('problems.fallback');
    const { code, status, issues = [], details } = error.problem;
    const fields = issues.map(({ message }) => message).filter(known);
    if (fields.length > 0) return [...new Set(fields)].map((one) => say(one)).join(' ');
    return say([code, `status-${status}`].find(known) ?? 'fallback', details);
  };
};
