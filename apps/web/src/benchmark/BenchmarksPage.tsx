import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modelsQuery } from '../api/models.js';
import { scoresQuery } from '../api/scoring.js';
import { Page } from '../frame/Page.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { Comparison } from './Comparison.js';
import { ConsentPanel } from './ConsentPanel.js';

export const BenchmarksPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const models = useQuery(modelsQuery);
  const scores = useQuery({ ...scoresQuery(organizationId), enabled: organizationId !== '' });
  const ownFirst = scores.data?.find(({ final }) => final);
  const waits = organizationId !== '' && scores.isPending;
  return (
    <Page title={t('benchmarks.title')} lead={organizationId ? t('benchmarks.lead') : t('benchmarks.staffLead')}>
      <Await query={models} skeleton={<Skeleton height={320} />}>
        {(found) => {
          if (waits) return <Skeleton height={320} />;
          const first =
            found.find(({ id, version }) => id === ownFirst?.model && version === ownFirst?.modelVersion) ?? found[0];
          return first && <Comparison key={organizationId} models={found} first={first} />;
        }}
      </Await>
      {organizationId && <ConsentPanel organizationId={organizationId} />}
    </Page>
  );
};
