import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { scaleOf } from '@cairn/maturity-models';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { useModel } from '../api/models.js';
import { evaluationOf, scoreQuery } from '../api/scoring.js';
import { visitsQuery } from '../api/validation.js';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOf, cairnOfStage } from '../cairn/cairn-picture.js';
import { useStandingWords } from '../cairn/use-standing-words.js';
import look from '../theme/look.module.css';
import { deadlineOf } from './deadline.js';
import { Deadline } from './Deadline.js';
import { nextStep } from './next-step.js';
import { NextStepLink } from './NextStepLink.js';
import { presentCertification } from './present-certification.js';
import classes from './home.module.css';

type Props = {
  readonly organizationId: string;
  readonly organization: string;
  readonly facility: Facility;
  readonly assessment: AssessmentSummary | undefined;
  readonly first: boolean;
};

/** Your stage, your next step, your deadline: one facility under one model. */
export const FacilityStanding = ({ organizationId, organization, facility, assessment, first }: Props) => {
  const { t } = useTranslation();
  const standingIn = useStandingWords();
  const found = useModel(assessment?.model, assessment?.modelVersion);
  const score = useQuery({ ...scoreQuery(organizationId, assessment?.id ?? ''), enabled: assessment !== undefined });
  const evaluation = evaluationOf(score.data);
  const stage = evaluation?.stage ?? null;
  const hasStages = !found || scaleOf(found.model).kind === 'stage';
  const { data: visits = [] } = useQuery(visitsQuery(organizationId));
  const { data: certifications = [] } = useQuery(certificationsQuery(organizationId));
  const visit = visits.find(({ assessmentId, status }) => assessmentId === assessment?.id && status !== 'cancelled');
  const certification = assessment && presentCertification(facility.id, assessment.model, certifications);
  const step = nextStep({
    serviceAreas: facility.serviceAreas.length,
    assessment,
    stage,
    withoutStages: !hasStages,
    visitFromStage: found?.model.certification?.visitFromStage,
    visit,
    certification: certification?.assessmentId === assessment?.id ? certification : undefined,
  });
  const headingId = `standing-${assessment?.id ?? facility.id}`;
  return (
    <section className={classes['standing']} aria-labelledby={headingId}>
      <div className={classes['picture']}>
        {(found || !assessment) && (
          <Cairn
            picture={found ? cairnOf(found.model, evaluation) : cairnOfStage(null)}
            size={first ? 190 : 110}
            numbered={first}
          />
        )}
      </div>
      <div className={classes['facts']}>
        <h2 id={headingId}>
          <Link to="/facilities/$facilityId" params={{ facilityId: facility.id }} search={{}}>
            <bdi>{facility.name}</bdi>
          </Link>
          {found && (
            <span className={classes['model']}>
              {t('words.modelVersion', { model: found.texts.title, version: found.model.version })}
            </span>
          )}
        </h2>
        <div className={classes['three']}>
          <div>
            <h3>{hasStages ? t('home.stage') : t('home.score')}</h3>
            <p className={classes['big']}>
              {found && evaluation
                ? standingIn(found.model, evaluation)
                : hasStages
                  ? t('home.notScored')
                  : t('cairn.noScore')}
            </p>
            <p dir="auto">
              {stage === null ? t('home.notScoredText') : hasStages && found?.texts.stages[String(stage)]?.title}
            </p>
            {stage !== null && (
              <p className={look['soft']}>{score.data?.final ? t('home.final') : t('home.provisional')}</p>
            )}
            {assessment && stage !== null && (
              <Link
                to="/assessments/$assessmentId/result"
                params={{ assessmentId: assessment.id }}
                search={{}}
                className={classes['link']}
              >
                {t('home.seeResult')}
              </Link>
            )}
          </div>
          <div>
            <h3>{t('home.next')}</h3>
            <NextStepLink step={step} facilityId={facility.id} organization={organization} primary={first} />
            {assessment && (assessment.yours ?? 0) > 0 && (
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
        </div>
      </div>
    </section>
  );
};
