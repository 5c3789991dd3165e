import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { guestModelQuery } from '../api/models.js';
import { PublicPage } from '../frame/PublicPage.js';
import { Await } from '../states/Await.js';
import { RapidCheck } from './RapidCheck.js';

const rapidCheck = guestModelQuery('dhi-rapid', '2020');

/** Open to everybody: a first estimate, evaluated in the browser. */
export const RapidCheckPage = () => {
  const { t } = useTranslation();
  const model = useQuery(rapidCheck);
  return (
    <PublicPage title={t('rapidCheck.title')} width="reading">
      <Await query={model} skeleton={<Skeleton height={320} />}>
        {(found) => <RapidCheck model={found} />}
      </Await>
    </PublicPage>
  );
};
