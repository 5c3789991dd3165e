import { Anchor } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Page } from '../frame/Page.js';
import { Panel } from '../frame/Panel.js';
import { useOrganizationId } from '../frame/scope.js';
import { FacilityForm, type NewFacility } from './FacilityForm.js';

export const NewFacilityPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const organizationId = useOrganizationId();
  const addition = useCommand(
    (profile: NewFacility) =>
      bodyOf(
        api.POST('/api/organizations/{organizationId}/facilities', {
          params: { path: { organizationId } },
          body: profile,
        }),
      ),
    {
      refresh: [['facilities', organizationId]],
      onDone: ({ id }) => navigate({ to: '/facilities/$facilityId', params: { facilityId: id }, search: {} }),
    },
  );
  return (
    <Page
      title={t('organizations.addFacility')}
      lead={t('organizations.addLead')}
      above={
        <Anchor renderRoot={(props) => <Link to="/facilities" {...props} />}>{t('organizations.facilities')}</Anchor>
      }
      width="reading"
    >
      <Panel>
        <FacilityForm
          sending={addition.isPending}
          error={addition.error}
          onSubmit={(profile) => addition.mutate(profile)}
        />
      </Panel>
    </Page>
  );
};
