import type { ParticipationRequest } from '@cairn/contracts/organizations/http/participation-requests.js';
import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { FacilityForm } from '../organizations/FacilityForm.js';

/** The hospital is new: organization, facility and the invitation of its first admin. */
export const ConfirmPanel = ({ request }: { readonly request: ParticipationRequest }) => {
  const { t } = useTranslation();
  const [organizationName, setOrganizationName] = useState(request.hospital);
  const confirmation = useCommand(
    (facility: FacilityProfile) =>
      api.POST('/api/participation-requests/{requestId}/confirmation', {
        params: { path: { requestId: request.id } },
        body: { as: 'new-organization', organizationName, facility },
      }),
    { refresh: [['participation-requests'], ['organizations']] },
  );
  return (
    <Panel title={t('participation.newTitle')}>
      <Stack>
        <Text>{t('participation.newLead', { name: request.name })}</Text>
        <TextInput
          label={t('participation.organizationName')}
          required
          maxLength={160}
          value={organizationName}
          onChange={(event) => setOrganizationName(event.currentTarget.value)}
        />
        <FacilityForm
          known={{ name: request.hospital, country: request.country }}
          submit={t('participation.confirm')}
          sending={confirmation.isPending}
          error={confirmation.error}
          onSubmit={({ sameNameConfirmed: _, ...facility }) => confirmation.mutate(facility)}
        />
      </Stack>
    </Panel>
  );
};
