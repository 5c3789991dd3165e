import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { scaleOf, textsOf } from '@cairn/maturity-models';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { modelQuery } from '../api/models.js';
import { evaluationOf, scoreQuery } from '../api/scoring.js';
import { visitsQuery } from '../api/validation.js';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf } from '../cairn/cairn-picture.js';
import { AwaitAll } from '../states/Await.js';
import { deadlineOf } from './deadline.js';
import { Deadline } from './Deadline.js';
import { nextStep } from './next-step.js';
import { NextStepLink } from './NextStepLink.js';
import { presentCertification } from './present-certification.js';
import { StageNow } from './StageNow.js';
import { StandingFrame } from './StandingFrame.js';
import classes from './home.module.css';

type Props = {
  readonly organizationId: string;
  readonly organization: string;
  readonly facility: Facility;
  readonly assessment: AssessmentSummary;
  readonly first: boolean;
};

export const AssessedStanding = ({ organizationId, organization, facility, assessment, first }: Props) => {
  const { t, i18n } = useTranslation();
  const model = useQuery(modelQuery(assessment.model, assessment.modelVersion));
  const score = useQuery(scoreQuery(organizationId, assessment.id));
  const visits = useQuery(visitsQuery(organizationId));
  const certifications = useQuery(certificationsQuery(organizationId));
  const size = first ? 190 : 110;
  return (
    <StandingFrame
      facility={facility}
      model={
        model.data &&
        t('words.modelVersion', { model: textsOf(model.data, i18n.language).title, version: model.data.version })
      }
      picture={
        model.data && score.data !== undefined ? (
          <Cairn picture={cairnOf(model.data, evaluationOf(score.data))} size={size} numbered={first} />
        ) : (
          <Skeleton height={size} width={size} />
        )
      }
    >
      <div>
        <AwaitAll queries={[model, score]} skeleton={<Skeleton height={96} />}>
          {([model, score]) => <StageNow model={model} score={score} assessmentId={assessment.id} />}
        </AwaitAll>
      </div>
      <AwaitAll queries={[model, score, visits, certifications]} skeleton={<Skeleton height={96} />}>
        {([model, score, visits, certifications]) => {
          const visit = visits.find((one) => one.assessmentId === assessment.id && one.status !== 'cancelled');
          const certification = presentCertification(facility.id, assessment.model, certifications);
          const step = nextStep({
            serviceAreas: facility.serviceAreas.length,
            assessment,
            stage: evaluationOf(score)?.stage ?? null,
            withoutStages: scaleOf(model).kind !== 'stage',
            visitFromStage: model.certification?.visitFromStage,
            visit,
            certification: certification?.assessmentId === assessment.id ? certification : undefined,
          });
          return (
            <>
              <div>
                <h3>{t('home.next')}</h3>
                <NextStepLink step={step} facilityId={facility.id} organization={organization} primary={first} />
                {(assessment.yours ?? 0) > 0 && (
                  <Link
                    to="/assessments/$assessmentId"
                    params={{ assessmentId: assessment.id }}
                    search={{ show: 'mine' }}
                    className={classes['link']}
                  >
                    {t('teamwork.yours', { count: assessment.yours ?? 0 })}
                  </Link>
                )}
              </div>
              <div>
                <h3>{t('home.deadline')}</h3>
                <Deadline deadline={deadlineOf({ assessment, visit, certification })} timeZone={facility.timeZone} />
              </div>
            </>
          );
        }}
      </AwaitAll>
    </StandingFrame>
  );
};
