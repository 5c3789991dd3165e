import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { type WholeVersion } from '../api/model-versions.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';

export const RetirePanel = ({ version }: { readonly version: WholeVersion }) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const retiring = useCommand(
    () =>
      api.POST('/api/surveys/desk/model-versions/{model}/{version}/retirement', {
        params: { path: { model: version.model, version: version.version } },
        body: { reason: reason.trim() },
      }),
    { refresh: [['model-versions'], ['models']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    retiring.mutate();
  };
  return (
    <Panel title={t('models.retire')}>
      <form onSubmit={submit}>
        <Stack maw={640}>
          <Text c="dimmed">{t('models.retireLead')}</Text>
          <Textarea
            required
            label={t('models.reason')}
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNote error={retiring.error} />
          <Button
            type="submit"
            variant="default"
            loading={retiring.isPending}
            disabled={reason.trim() === ''}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('models.retireVersion', { version: version.version })}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
};
