import type { SingleSignOnSettings } from '@cairn/contracts/organizations/http/single-sign-on.js';
import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connect } from '../api/single-sign-on.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { CopyLine } from './CopyLine.js';

type Props = {
  readonly organizationId: string;
  readonly settings: SingleSignOnSettings;
  readonly onDone: () => void;
};

export const ProviderForm = ({ organizationId, settings: { redirectUri, connection }, onDone }: Props) => {
  const { t } = useTranslation();
  const [fields, setFields] = useState({
    issuer: connection?.issuer ?? '',
    clientId: connection?.clientId ?? '',
    clientSecret: '',
    domain: connection?.domain ?? '',
  });
  const change = (part: Partial<typeof fields>): void => setFields({ ...fields, ...part });
  const saving = useCommand(
    () => {
      const { clientSecret, ...others } = fields;
      return connect(organizationId, clientSecret === '' ? others : fields);
    },
    { refresh: [['single-sign-on', organizationId]], onDone },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  const kept = connection?.issuer === fields.issuer.trim() && connection.clientId === fields.clientId.trim();
  return (
    <form onSubmit={submit}>
      <Stack>
        <CopyLine label={t('security.redirectUri')} hint={t('security.redirectUriHint')} value={redirectUri} />
        <TextInput
          label={t('security.issuer')}
          description={t('security.issuerHint')}
          type="url"
          dir="ltr"
          required
          maxLength={500}
          data-autofocus
          value={fields.issuer}
          onChange={(event) => change({ issuer: event.currentTarget.value })}
        />
        <TextInput
          label={t('security.clientId')}
          dir="ltr"
          required
          maxLength={200}
          autoComplete="off"
          value={fields.clientId}
          onChange={(event) => change({ clientId: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('security.clientSecret')}
          description={t(connection ? 'security.clientSecretKept' : 'security.clientSecretHint')}
          dir="ltr"
          required={!kept}
          maxLength={500}
          autoComplete="off"
          value={fields.clientSecret}
          onChange={(event) => change({ clientSecret: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <TextInput
          label={t('security.domain')}
          description={t('security.domainHint')}
          dir="ltr"
          required
          maxLength={253}
          value={fields.domain}
          onChange={(event) => change({ domain: event.currentTarget.value })}
        />
        <ProblemNote error={saving.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('security.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
