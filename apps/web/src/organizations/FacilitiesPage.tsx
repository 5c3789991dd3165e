import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { facilitiesQuery } from '../api/organizations.js';
import { Page } from '../frame/Page.js';
import { useMay, useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { FacilitiesTable } from './FacilitiesTable.js';

export const FacilitiesPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const may = useMay();
  const facilities = useQuery(facilitiesQuery(organizationId));
  const add = may.administer && (
    <Button renderRoot={(props) => <Link to="/facilities/new" {...props} />}>{t('organizations.addFacility')}</Button>
  );
  const none = facilities.data?.length === 0;
  return (
    <Page title={t('organizations.facilities')} lead={t('organizations.facilitiesLead')} actions={!none && add}>
      <Await query={facilities} skeleton={<Skeleton height={200} />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('organizations.noFacilityTitle')} action={add}>
              {t('organizations.noFacility')}
            </EmptyState>
          ) : (
            <FacilitiesTable facilities={found} />
          )
        }
      </Await>
      <p>
        <Anchor renderRoot={(props) => <Link to="/organization" {...props} />}>
          {t('organizations.organization')}
        </Anchor>
      </p>
    </Page>
  );
};
