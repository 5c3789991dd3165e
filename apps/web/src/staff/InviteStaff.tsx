import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { RoleBoxes } from './RoleBoxes.js';

const empty = { name: '', email: '' };

export const InviteStaff = () => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const [person, setPerson] = useState(empty);
  const [roles, setRoles] = useState<readonly ProgrammeRole[]>([]);
  const invitation = useCommand(() => api.POST('/api/staff/invitations', { body: { ...person, roles: [...roles] } }), {
    refresh: [['staff']],
    onDone: () => {
      dialog.close();
      setPerson(empty);
      setRoles([]);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    invitation.mutate();
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={dialog.open}>
        {t('members.invite')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('people.inviteTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label={t('members.name')}
              required
              maxLength={120}
              value={person.name}
              onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
            />
            <TextInput
              label={t('members.email')}
              type="email"
              required
              maxLength={254}
              value={person.email}
              onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })}
            />
            <RoleBoxes roles={roles} onChange={setRoles} />
            <ProblemNote error={invitation.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('words.cancel')}
              </Button>
              <Button type="submit" loading={invitation.isPending} disabled={roles.length === 0}>
                {t('members.invite')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
