import { useTranslation } from 'react-i18next';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

/** The stage by the survey, by the findings and, once concluded, by the team. */
export const StagesCompared = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const contradicted = visit.findings.filter(({ verdict }) => verdict === 'contradicted').length;
  const stages = { survey: visit.targetStage, findings: visit.foundStage, team: visit.conclusion?.proposedStage ?? null };
  return (
    <div className={classes['stages']}>
      <dl className={classes['facts']}>
        {(['survey', 'findings', 'team'] as const).map(
          (by) =>
            stages[by] !== null && (
              <div key={by}>
                <dt>{t(`validation.stageBy.${by}`)}</dt>
                <dd>{t('words.stage', { stage: stages[by] })}</dd>
              </div>
            ),
        )}
      </dl>
      {contradicted > 0 && <p className={classes['soft']}>{t('validation.contradictedCount', { count: contradicted })}</p>}
    </div>
  );
};
