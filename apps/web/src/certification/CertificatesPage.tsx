import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { Page } from '../frame/Page.js';
import { useOrganizationId, useScope } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { CertificationsTable } from './CertificationsTable.js';
import { DeskCertifications } from './DeskCertifications.js';

const readAgainAfter = 15_000;

export const CertificatesPage = () => {
  const { scope } = useScope();
  return scope?.kind === 'programme' ? <ProgrammeCertificates /> : <OrganizationCertificates />;
};

/** Every certificate of the programme. */
const ProgrammeCertificates = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('certification.title')} lead={t('certification.staffLead')}>
      <DeskCertifications
        empty={<EmptyState title={t('certification.emptyTitle')}>{t('certification.staffEmpty')}</EmptyState>}
      />
    </Page>
  );
};

const OrganizationCertificates = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const certifications = useQuery({ ...certificationsQuery(organizationId), refetchInterval: readAgainAfter });
  return (
    <Page title={t('certification.title')} lead={t('certification.lead')}>
      <Await query={certifications} skeleton={<Skeleton height={200} />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('certification.emptyTitle')}>{t('certification.empty')}</EmptyState>
          ) : (
            <CertificationsTable certifications={found} />
          )
        }
      </Await>
    </Page>
  );
};
