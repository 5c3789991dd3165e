import type { ParticipationRequest } from '@cairn/contracts/organizations/http/participation-requests.js';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { participationRequestsQuery } from '../api/participation.js';
import { Chips } from '../frame/Chips.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { InviteHospitals } from './InviteHospitals.js';
import { RequestsTable } from './RequestsTable.js';

const views = ['open', 'confirmed', 'declined'] as const;
type View = ParticipationRequest['status'];

/** Hospitals that ask to take part, for staff. */
export const RequestsPage = () => {
  const { t } = useTranslation();
  const requests = useQuery(participationRequestsQuery);
  const decides = useMe().programmeRoles.includes('manager');
  const [view, setView] = useState<View>('open');
  return (
    <Page
      title={t('participation.requests')}
      lead={t('participation.requestsLead')}
      actions={decides && <InviteHospitals />}
    >
      <Await query={requests} skeleton={<Skeleton height={240} />}>
        {(found) => {
          const shown = found.filter(({ status }) => status === view);
          return found.length === 0 ? (
            <EmptyState title={t('participation.none')}>
              {t('participation.noneAtAll', { address: `${location.origin}/take-part` })}
            </EmptyState>
          ) : (
            <>
              <Chips
                label={t('participation.requests')}
                chosen={view}
                onChoose={setView}
                options={views.map((value) => ({
                  value,
                  text: t(`participation.views.${value}`),
                  count: found.filter(({ status }) => status === value).length,
                }))}
              />
              {shown.length === 0 ? <p>{t('participation.none')}</p> : <RequestsTable requests={shown} />}
            </>
          );
        }}
      </Await>
    </Page>
  );
};
