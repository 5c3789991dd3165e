import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { facilityStandingQuery } from '../api/certification.js';
import { isProblem } from '../api/problem.js';
import { StandingOverModels } from '../certification/StandingOverModels.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';

type Props = { readonly organizationId: string; readonly facilityId: string };

export const FacilityStandingPanel = ({ organizationId, facilityId }: Props) => {
  const { t } = useTranslation();
  const standing = useQuery(facilityStandingQuery(organizationId, facilityId));
  return (
    <Panel title={t('certification.overModels.title')} aside={t('certification.overModels.lead')}>
      {isProblem(standing.error) && standing.error.problem.status === 404 ? (
        <p>{t('certification.overModels.nothing')}</p>
      ) : (
        <Await query={standing} skeleton={<Skeleton height={120} />}>
          {(found) => <StandingOverModels standing={found} />}
        </Await>
      )}
    </Panel>
  );
};
