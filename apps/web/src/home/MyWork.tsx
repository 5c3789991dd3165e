import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useMay } from '../frame/scope.js';
import { useFormat } from '../i18n/use-format.js';
import classes from './home.module.css';

/** What is assigned to the person and waits, the next due first; for contributors also that nothing does. */
export const MyWork = ({ assessments }: { readonly assessments: readonly AssessmentSummary[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const open = assessments.filter(({ status }) => status === 'open');
  const mine = open
    .filter(({ yours = 0 }) => yours > 0)
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  if (mine.length === 0 && (open.length === 0 || !may.write || may.administer)) return null;
  return (
    <Panel title={t('home.myWork')}>
      {mine.length === 0 ? (
        <p>{t('home.myWorkDone')}</p>
      ) : (
        <ul className={classes['work']}>
          {mine.map(({ id, facilityName, yours = 0, dueOn }) => (
            <li key={id}>
              <Link to="/assessments/$assessmentId" params={{ assessmentId: id }} search={{ show: 'mine' as const }}>
                {t('home.myWorkLeft', { count: yours, facility: facilityName })}
              </Link>
              <span className={classes['soft']}>
                {dueOn ? t('home.due.answers', { day: format.day(dueOn) }) : t('home.noDeadline')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
