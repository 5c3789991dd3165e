import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { deskVisitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { byUrgency } from './by-urgency.js';
import { VisitsTable } from './VisitsTable.js';

/** Every visit for staff; a validator's own. */
export const DeskVisits = () => {
  const { t } = useTranslation();
  const isStaff = useMe().programmeRoles.some((role) => role !== 'validator');
  const visits = useQuery(deskVisitsQuery);
  return (
    <Page
      title={isStaff ? t('validation.title') : t('validation.ownTitle')}
      lead={isStaff ? t('validation.deskLead') : t('validation.ownLead')}
    >
      <Await query={visits} skeleton={<Skeleton height={240} />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('validation.emptyTitle')}>
              {isStaff ? t('validation.emptyDesk') : t('validation.emptyOwn')}
            </EmptyState>
          ) : (
            <VisitsTable visits={byUrgency(found)} withOrganization />
          )
        }
      </Await>
    </Page>
  );
};
