import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Anchor, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import type { ScoreSummary } from '../api/scoring.js';
import look from '../theme/look.module.css';
import { type Obstacle, obstacleToVisit } from './obstacle-to-visit.js';

type Props = {
  readonly assessment: AssessmentSummary;
  readonly score: ScoreSummary | undefined;
  readonly visits: readonly VisitSummary[];
};

/** One assessment, what keeps it from a visit, and the way on. */
export const ObstacleRow = ({ assessment, score, visits }: Props) => {
  const { t } = useTranslation();
  const found = useModel(assessment.model, assessment.modelVersion);
  if (!found) return <Skeleton component="li" height={64} />;
  const obstacle = obstacleToVisit(assessment, score, visits, found.model.certification?.visitFromStage);
  if (!obstacle) return null;
  return (
    <li>
      <strong>
        <bdi>{assessment.facilityName}</bdi>
      </strong>
      <span className={look['soft']}>
        {t('words.modelVersion', { model: found.texts.title, version: assessment.modelVersion })}
      </span>
      <p>{t(`validation.obstacles.${obstacle.because}`, { ...obstacle })}</p>
      <WayOn assessmentId={assessment.id} obstacle={obstacle} />
    </li>
  );
};

const WayOn = ({ assessmentId, obstacle }: { readonly assessmentId: string; readonly obstacle: Obstacle }) => {
  const { t } = useTranslation();
  const label = t(`validation.wayOn.${obstacle.because}`);
  if ('visitId' in obstacle) {
    return (
      <Anchor
        renderRoot={(props) => (
          <Link to="/visits/$visitId" params={{ visitId: obstacle.visitId }} search={(search) => search} {...props} />
        )}
      >
        {label}
      </Anchor>
    );
  }
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          to={obstacle.because === 'not-submitted' ? '/assessments/$assessmentId' : '/assessments/$assessmentId/result'}
          params={{ assessmentId }}
          search={(search) => search}
          {...props}
        />
      )}
    >
      {label}
    </Anchor>
  );
};
