import type { StaffMember } from '@cairn/contracts/organizations/http/staff.js';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { RoleBoxes } from './RoleBoxes.js';

type Props = { readonly personId: string; readonly member: StaffMember };

/** Other roles, or none for somebody who leaves. */
export const ChangeRoles = ({ personId, member: { name, roles: present } }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const [roles, setRoles] = useState(present);
  const [reason, setReason] = useState('');
  const change = useCommand(
    () =>
      api.PUT('/api/staff/members/{personId}/roles', {
        params: { path: { personId } },
        body: { roles: [...roles], reason: reason.trim() },
      }),
    {
      refresh: [['staff'], ['me']],
      onDone: dialog.close,
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <>
      <Button variant="default" size="xs" aria-label={t('people.changeOf', { name })} onClick={dialog.open}>
        {t('people.change')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('people.changeTitle', { name })}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <RoleBoxes roles={roles} onChange={setRoles} />
            <Text>{t(roles.length === 0 ? 'people.leaves' : 'people.signedOut', { name })}</Text>
            <Textarea
              label={t('organizations.reason')}
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <ProblemNote error={change.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('words.cancel')}
              </Button>
              <Button type="submit" loading={change.isPending} {...(roles.length === 0 && { color: 'red' })}>
                {t(roles.length === 0 ? 'people.end' : 'people.change')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
