import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../api/staff.js';
import { Page } from '../frame/Page.js';
import { useManages } from '../models/use-manages.js';
import { Await } from '../states/Await.js';
import { InviteStaff } from './InviteStaff.js';
import { StaffTable } from './StaffTable.js';

/** Who works for the programme, and as what. */
export const StaffPage = () => {
  const { t } = useTranslation();
  const staff = useQuery(staffQuery);
  const manages = useManages();
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={manages && <InviteStaff />}>
      <Await query={staff} skeleton={<Skeleton height={240} />}>
        {(found) => <StaffTable staff={found} />}
      </Await>
    </Page>
  );
};
