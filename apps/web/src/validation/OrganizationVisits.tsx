import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { visitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { useMay } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { VisitsTable } from './VisitsTable.js';

export const OrganizationVisits = ({ organizationId }: { organizationId: string }) => {
  const { t } = useTranslation();
  const may = useMay();
  const visits = useQuery(visitsQuery(organizationId));
  const request = may.administer && (
    <Button renderRoot={(props) => <Link to="/visits/request" search={(search) => search} {...props} />}>
      {t('validation.request')}
    </Button>
  );
  return (
    <Page
      title={t('validation.title')}
      lead={t('validation.lead')}
      actions={visits.data && visits.data.length > 0 && request}
    >
      <Await query={visits} skeleton={<Skeleton height={240} />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('validation.emptyTitle')} action={request}>
              {t(may.administer ? 'validation.empty' : 'validation.emptyOthers')}
            </EmptyState>
          ) : (
            <VisitsTable visits={found} />
          )
        }
      </Await>
    </Page>
  );
};
