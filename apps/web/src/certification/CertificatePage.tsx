import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationQuery } from '../api/certification.js';
import { useModel } from '../api/models.js';
import { isProblem } from '../api/problem.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { Certificate } from './Certificate.js';

export const CertificatePage = () => {
  const { t } = useTranslation();
  const { certificationId } = useParams({ from: '/frame/certificates/$certificationId' });
  const query = useQuery(certificationQuery(useOrganizationId(), certificationId));
  const found = useModel(query.data?.model, query.data?.modelVersion);
  const skeleton = <Skeleton height={520} m={40} width="auto" />;
  if (isProblem(query.error) && query.error.problem.status === 404)
    return <EmptyState title={t('states.missingTitle')}>{t('states.missing')}</EmptyState>;
  return (
    <Await query={query} skeleton={skeleton}>
      {(certification) => (found ? <Certificate certification={certification} {...found} /> : skeleton)}
    </Await>
  );
};
