import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationFiguresQuery } from '../api/certification.js';
import { assessmentFiguresQuery } from '../api/desk.js';
import { visitFiguresQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { AwaitAll } from '../states/Await.js';
import { CertificatesLane } from './CertificatesLane.js';
import { DeskCounts } from './DeskCounts.js';
import { deskFigures } from './desk-figures.js';
import { type DeskFilter, narrowedBy } from './desk-filter.js';
import { DeskFilters } from './DeskFilters.js';
import { PipelineLane } from './PipelineLane.js';
import { VisitsLane } from './VisitsLane.js';

/** What the programme's own people have in hand, across all organizations. */
export const StaffDeskPage = () => {
  const { t } = useTranslation();
  const { country, model, of } = useSearch({ from: '/frame/desk' });
  const filter: DeskFilter = { ...(country && { country }), ...(model && { model }), ...(of && { of }) };
  const isNarrowed = Object.keys(filter).length > 0;
  const narrowed = narrowedBy(filter);
  const assessments = useQuery(assessmentFiguresQuery(narrowed));
  const visits = useQuery(visitFiguresQuery(narrowed));
  const certifications = useQuery(certificationFiguresQuery(narrowed));
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')}>
      <DeskFilters filter={filter} />
      <AwaitAll queries={[assessments, visits, certifications]} skeleton={<Skeleton height={88} />}>
        {([assessments, visits, certifications]) => (
          <DeskCounts figures={deskFigures(assessments, visits, certifications)} />
        )}
      </AwaitAll>
      <VisitsLane figures={visits.data} narrowed={narrowed} isNarrowed={isNarrowed} />
      <CertificatesLane figures={certifications.data} narrowed={narrowed} isNarrowed={isNarrowed} />
      <PipelineLane figures={assessments.data} narrowed={narrowed} isNarrowed={isNarrowed} />
    </Page>
  );
};
