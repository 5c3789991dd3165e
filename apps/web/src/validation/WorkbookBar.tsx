import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

/** How far the person is, and whether everything is saved. */
export const WorkbookBar = () => {
  const { t } = useTranslation();
  const { visit, findings } = useWorkbook();
  const total = visit.checklist.length;
  const seen = visit.checklist.filter(({ criterionId }) => findings.lineOf(criterionId).seen).length;
  const states = [...findings.pending.values()].map(({ state }) => state);
  const kept = states.filter((state) => state === 'waiting').length;
  const stopped = states.filter((state) => state === 'conflict' || state === 'refused').length;
  const word = (): string => {
    if (stopped > 0) return t('validation.stopped', { count: stopped });
    if (kept > 0) return t(findings.keeping === 'not-kept' ? 'validation.notKept' : 'validation.kept', { count: kept });
    return states.length > 0 ? t('states.saving') : t('validation.allSaved');
  };
  return (
    <div className={classes['bar']}>
      <strong>{t('validation.seenOf', { count: seen, total })}</strong>
      <span role="status">{word()}</span>
      <Progress
        value={total > 0 ? (seen / total) * 100 : 0}
        aria-label={t('validation.progress')}
        className={classes['progress']!}
      />
    </div>
  );
};
