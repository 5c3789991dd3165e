import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScoreSummary } from '../api/scoring.js';
import { Panel } from '../frame/Panel.js';
import { EmptyState } from '../states/EmptyState.js';
import { ObstacleRow } from './ObstacleRow.js';
import classes from './validation.module.css';

type Props = {
  readonly assessments: readonly AssessmentSummary[];
  readonly scores: readonly ScoreSummary[];
  readonly visits: readonly VisitSummary[];
};

/** Why no visit can be requested now, assessment by assessment, and what to do next. */
export const NothingToVisit = ({ assessments, scores, visits }: Props) => {
  const { t } = useTranslation();
  if (assessments.length === 0) {
    return (
      <EmptyState
        title={t('validation.nothingToVisitTitle')}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/assessments" search={(search) => search} {...props} />}
          >
            {t('validation.toAssessments')}
          </Button>
        }
      >
        {t('validation.noAssessment')}
      </EmptyState>
    );
  }
  return (
    <Panel title={t('validation.nothingToVisitTitle')}>
      <ul className={classes['obstacles']}>
        {assessments.map((assessment) => (
          <ObstacleRow
            key={assessment.id}
            assessment={assessment}
            score={scores.find(({ assessmentId }) => assessmentId === assessment.id)}
            visits={visits}
          />
        ))}
      </ul>
    </Panel>
  );
};
