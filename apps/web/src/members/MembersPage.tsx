import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { membersQuery } from '../api/organizations.js';
import { Page } from '../frame/Page.js';
import { useMay, useOrganizationId, useScope } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { InviteButton } from './InviteButton.js';
import { MembersTable } from './MembersTable.js';

export const MembersPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const { scope } = useScope();
  const may = useMay();
  const members = useQuery(membersQuery(organizationId));
  const organization = scope?.kind === 'organization' ? scope.name : '';
  return (
    <Page
      title={t('members.title')}
      lead={t('members.lead', { organization })}
      actions={may.administer && <InviteButton organizationId={organizationId} />}
    >
      <Await query={members} skeleton={<Skeleton height={240} />}>
        {(found) => <MembersTable organizationId={organizationId} organization={organization} members={found} />}
      </Await>
    </Page>
  );
};
