import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { useModel } from '../api/models.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { Certificate } from './Certificate.js';

export const CertificatePage = () => {
  const { t } = useTranslation();
  const { certificationId } = useParams({ from: '/frame/certificates/$certificationId' });
  const query = useQuery(certificationsQuery(useOrganizationId()));
  const certification = query.data?.find(({ id }) => id === certificationId);
  const found = useModel(certification?.model, certification?.modelVersion);
  const skeleton = <Skeleton height={520} m={40} width="auto" />;
  return (
    <Await query={query} skeleton={skeleton}>
      {() => {
        if (!certification) return <EmptyState title={t('states.missingTitle')}>{t('states.missing')}</EmptyState>;
        return found ? <Certificate certification={certification} {...found} /> : skeleton;
      }}
    </Await>
  );
};
