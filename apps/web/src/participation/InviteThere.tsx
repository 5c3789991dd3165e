import type {
  KnownHospital,
  ParticipationRequest,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { type OrganizationRole, organizationRole } from '@cairn/contracts/roles.js';
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly request: ParticipationRequest; readonly known: KnownHospital };

/** The hospital is known: the person is invited to its organization. */
export const InviteThere = ({ request: { id, name }, known: { organizationId, organizationName } }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const [role, setRole] = useState<OrganizationRole>('contributor');
  const confirmation = useCommand(
    () =>
      api.POST('/api/participation-requests/{requestId}/confirmation', {
        params: { path: { requestId: id } },
        body: { as: 'member', organizationId, role },
      }),
    { refresh: [['participation-requests']] },
  );
  const names = { name, organization: organizationName };
  return (
    <>
      <Button variant="default" size="xs" onClick={dialog.open}>
        {t('participation.inviteThere', names)}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('participation.inviteThereTitle', names)}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <Stack>
          <Text>{t('participation.inviteThereText', names)}</Text>
          <Radio.Group label={t('members.role')} value={role} onChange={(value) => setRole(value as OrganizationRole)}>
            <Stack gap="xs" mt={4}>
              {organizationRole.options.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`words.role.${one}`)}
                  description={t(`members.roleHint.${one}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <ProblemNote error={confirmation.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('words.cancel')}
            </Button>
            <Button loading={confirmation.isPending} onClick={() => confirmation.mutate()}>
              {t('members.invite')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
