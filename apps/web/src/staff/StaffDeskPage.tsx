import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskCertificationsQuery } from '../api/certification.js';
import { useNow } from '../api/demo.js';
import { deskAssessmentsQuery, deskScoresQuery } from '../api/desk.js';
import { deskOrganizationsQuery } from '../api/organizations.js';
import { deskVisitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { AwaitAll } from '../states/Await.js';
import { CertificatesLane } from './CertificatesLane.js';
import { DeskCounts } from './DeskCounts.js';
import { deskFigures } from './desk-figures.js';
import { choicesIn, type DeskFilter, filtered } from './desk-filter.js';
import { DeskFilters } from './DeskFilters.js';
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
  const organizations = useQuery(deskOrganizationsQuery);
  const { country, model, of } = useSearch({ from: '/frame/desk' });
  const filter: DeskFilter = { ...(country && { country }), ...(model && { model }), ...(of && { of }) };
  const narrowed = Object.keys(filter).length > 0;
  const skeleton = <Skeleton height={180} />;
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')}>
      {assessments.data && visits.data && certifications.data && organizations.data ? (
        <>
          <DeskFilters
            filter={filter}
            choices={choicesIn([...assessments.data, ...visits.data, ...certifications.data], organizations.data)}
          />
          <DeskCounts
            figures={deskFigures(
              filtered(assessments.data, filter, organizations.data),
              filtered(visits.data, filter, organizations.data),
              filtered(certifications.data, filter, organizations.data),
              today,
            )}
          />
        </>
      ) : (
        <Skeleton height={88} />
      )}
      <AwaitAll queries={[visits, organizations]} skeleton={skeleton}>
        {([found, homes]) => <VisitsLane visits={filtered(found, filter, homes)} narrowed={narrowed} />}
      </AwaitAll>
      <AwaitAll queries={[certifications, organizations]} skeleton={skeleton}>
        {([found, homes]) => (
          <CertificatesLane certifications={filtered(found, filter, homes)} today={today} narrowed={narrowed} />
        )}
      </AwaitAll>
      <AwaitAll queries={[assessments, organizations]} skeleton={skeleton}>
        {([found, homes]) => (
          <PipelineLane assessments={filtered(found, filter, homes)} scores={scores.data} narrowed={narrowed} />
        )}
      </AwaitAll>
    </Page>
  );
};
