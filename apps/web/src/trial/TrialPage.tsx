import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelExamplesQuery, modelVersionQuery } from '../api/model-versions.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { Trial } from './Trial.js';

export const TrialPage = () => {
  const { t } = useTranslation();
  const { model, version } = useParams({ from: '/frame/models/$model/$version/trial' });
  const whole = useQuery(modelVersionQuery(model, version));
  const examples = useQuery(modelExamplesQuery(model, version));
  const skeleton = (
    <Page title={t('trial.title')}>
      {[120, 72, 320].map((height) => (
        <Skeleton key={height} height={height} />
      ))}
    </Page>
  );
  return (
    <Await query={whole} skeleton={skeleton}>
      {(found) => (
        <Await query={examples} skeleton={skeleton}>
          {(examples) => (
            <Trial key={`${found.model} ${found.version} ${found.checksum}`} version={found} examples={examples} />
          )}
        </Await>
      )}
    </Await>
  );
};
