import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modelVersionsQuery } from '../api/model-versions.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { ModelVersionsTable } from './ModelVersionsTable.js';
import { UploadPanel } from './UploadPanel.js';
import { useManages } from './use-manages.js';

export const ModelsPage = () => {
  const { t } = useTranslation();
  const manages = useManages();
  const versions = useQuery(modelVersionsQuery);
  return (
    <Page title={t('models.title')} lead={t('models.lead')}>
      <Await query={versions} skeleton={<Skeleton height={240} />}>
        {(found) => <ModelVersionsTable versions={found} />}
      </Await>
      {manages && <UploadPanel />}
    </Page>
  );
};
