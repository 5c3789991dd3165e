import { useTranslation } from 'react-i18next';
import { Facts } from '../frame/Facts.js';
import look from '../theme/look.module.css';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

/** The stage by the survey, by the findings and, once concluded, by the team. */
export const StagesCompared = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const contradicted = visit.findings.filter(({ verdict }) => verdict === 'contradicted').length;
  const stages = {
    survey: visit.targetStage,
    findings: visit.foundStage,
    team: visit.conclusion?.proposedStage ?? null,
  };
  return (
    <div className={classes['stages']}>
      <Facts
        facts={(['survey', 'findings', 'team'] as const).map((by) => [
          t(`validation.stageBy.${by}`),
          stages[by] === null ? null : t('words.stage', { stage: stages[by] }),
        ])}
      />
      {contradicted > 0 && <p className={look['soft']}>{t('validation.contradictedCount', { count: contradicted })}</p>}
    </div>
  );
};
