import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ofVisit } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useVisit } from './visit-context.js';

/** The hospital asks that others review a refusal. */
export const AppealForm = ({ until }: { until: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const [reasons, setReasons] = useState('');
  const appealing = useCommand(
    () =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/appeal', {
        params: { path: ofVisit(visit) },
        body: { reasons: reasons.trim() },
      }),
    { refresh: [['visits'], ['assessments']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    appealing.mutate();
  };
  return (
    <Panel title={t('validation.appeal')} aside={t('validation.dueBy', { time: format.moment(until) })}>
      <form onSubmit={submit}>
        <Stack maw={640}>
          <p>{t('validation.appealHint')}</p>
          <Textarea
            label={t('validation.appealReasons')}
            required
            autosize
            minRows={3}
            maxLength={8000}
            value={reasons}
            onChange={(event) => setReasons(event.currentTarget.value)}
          />
          <ProblemNote error={appealing.error} />
          <Button type="submit" loading={appealing.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('validation.appealNow')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
};
