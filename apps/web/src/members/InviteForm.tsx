import { type OrganizationRole, organizationRole } from '@cairn/contracts/roles.js';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly organizationId: string; readonly onDone: () => void };

export const InviteForm = ({ organizationId, onDone }: Props) => {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<OrganizationRole>('contributor');
  const invitation = useCommand(
    () =>
      api.POST('/api/organizations/{organizationId}/invitations', {
        params: { path: { organizationId } },
        body: { email: email.trim().toLowerCase(), name: name.trim(), role },
      }),
    {
      refresh: [['members', organizationId]],
      onDone,
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    invitation.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('members.name')}
          required
          maxLength={120}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('members.email')}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Radio.Group label={t('members.role')} value={role} onChange={(value) => setRole(value as OrganizationRole)}>
          <Stack gap="xs" mt={4}>
            {organizationRole.options.map((one) => (
              <Radio key={one} value={one} label={t(`words.role.${one}`)} description={t(`members.roleHint.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t('members.inviteHint')}
        </Text>
        <ProblemNote error={invitation.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={invitation.isPending}>
            {t('members.invite')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
