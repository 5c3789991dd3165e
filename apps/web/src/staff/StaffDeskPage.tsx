import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deskCertificationsQuery } from '../api/certification.js';
import { useNow } from '../api/demo.js';
import { deskAssessmentsQuery, deskScoresQuery } from '../api/desk.js';
import { deskVisitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { CertificatesLane } from './CertificatesLane.js';
import { DeskCounts } from './DeskCounts.js';
import { deskFigures } from './desk-figures.js';
import { PipelineLane } from './PipelineLane.js';
import { VisitsLane } from './VisitsLane.js';

/** What the programme's own people have in hand, across all organizations. */
export const StaffDeskPage = () => {
  const { t } = useTranslation();
  const today = useNow().slice(0, 10);
  const assessments = useQuery(deskAssessmentsQuery);
  const scores = useQuery(deskScoresQuery);
  const visits = useQuery(deskVisitsQuery);
  const certifications = useQuery(deskCertificationsQuery);
  const skeleton = <Skeleton height={180} />;
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')}>
      {assessments.data && visits.data && certifications.data ? (
        <DeskCounts figures={deskFigures(assessments.data, visits.data, certifications.data, today)} />
      ) : (
        <Skeleton height={88} />
      )}
      <Await query={visits} skeleton={skeleton}>
        {(found) => <VisitsLane visits={found} />}
      </Await>
      <Await query={certifications} skeleton={skeleton}>
        {(found) => <CertificatesLane certifications={found} today={today} />}
      </Await>
      <Await query={assessments} skeleton={skeleton}>
        {(found) => <PipelineLane assessments={found} scores={scores.data} />}
      </Await>
    </Page>
  );
};
