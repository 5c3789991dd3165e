import { useTranslation } from 'react-i18next';
import { useSurvey } from '../survey-context.js';
import { ColleagueSelect } from './ColleagueSelect.js';
import type { RowPanelProps } from './row-panel.js';
import classes from '../survey.module.css';

export const AssigneePanel = ({ id, unitId, unitName, indicatorId }: RowPanelProps) => {
  const { t } = useTranslation();
  const { teamwork } = useSurvey();
  return (
    <div
      id={id}
      className={classes['evidencePanel']}
      role="group"
      aria-label={t('teamwork.assigneeOf', { unit: unitName })}
    >
      <ColleagueSelect
        assignee={teamwork?.rowOf(unitId, indicatorId).assignee ?? null}
        description={t('teamwork.assigneeHint')}
        onChoose={(assignee) => teamwork?.assign(unitId, indicatorId, assignee)}
      />
    </div>
  );
};
