import type { Webhook, WebhookSecret } from '@cairn/contracts/notifications/http/webhooks.js';
import { publicEvents } from '@cairn/contracts/public-events.js';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Owner, createWebhook, webhookOf } from '../api/integrations.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { ShownOnce } from './ShownOnce.js';

type Props = { readonly owner: Owner; readonly known?: Webhook; readonly onDone: () => void };

/** A new webhook, whose secret is shown once, or another address for one that is there. */
export const WebhookForm = ({ owner, known, onDone }: Props) => {
  const { t } = useTranslation();
  const [settings, setSettings] = useState({
    url: known?.url ?? '',
    description: known?.description ?? '',
    types: known?.types ?? [],
  });
  const change = (part: Partial<typeof settings>): void => setSettings({ ...settings, ...part });
  const saving = useCommand(
    async (): Promise<WebhookSecret | undefined> => {
      const body = { ...settings, url: settings.url.trim(), description: settings.description.trim() };
      if (!known) return createWebhook(owner, body);
      await webhookOf(owner, known.id).change(body);
      return undefined;
    },
    { refresh: [['webhooks', owner]], onDone: (made) => (made ? undefined : onDone()) },
  );
  const secret = saving.data?.secret;
  if (secret) return <ShownOnce text={t('integrations.secretShown')} secret={secret} onDone={onDone} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('integrations.description')}
          required
          maxLength={120}
          data-autofocus
          value={settings.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <TextInput
          label={t('integrations.url')}
          description={t('integrations.urlHint')}
          type="url"
          dir="ltr"
          required
          maxLength={2000}
          value={settings.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
        />
        <Checkbox.Group label={t('integrations.types')} value={settings.types} onChange={(types) => change({ types })}>
          <Stack gap="xs" mt={4}>
            {publicEvents.map(({ type }) => (
              <Checkbox key={type} value={type} label={<span dir="ltr">{type}</span>} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ProblemNote error={saving.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={settings.types.length === 0}>
            {t(known ? 'integrations.save' : 'integrations.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
