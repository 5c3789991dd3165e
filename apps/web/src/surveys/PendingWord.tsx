import { useTranslation } from 'react-i18next';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

/** The saved state of the whole survey. */
export const PendingWord = () => {
  const { t } = useTranslation();
  const { answers } = useSurvey();
  const states = [...answers.pending.values()].map(({ state }) => state);
  const conflicts = states.filter((state) => state === 'conflict').length;
  const kept = states.filter((state) => state === 'waiting').length;
  const word = () => {
    if (conflicts > 0) return t('survey.conflicts', { count: conflicts });
    if (kept > 0) return t(answers.keeping === 'not-kept' ? 'survey.notKept' : 'survey.kept', { count: kept });
    if (states.includes('refused')) return t('states.refused');
    if (states.length > 0) return t('states.saving');
    return answers.keeping === 'unknown' ? '' : t('survey.allSaved');
  };
  return <span className={classes['by']}>{word()}</span>;
};
