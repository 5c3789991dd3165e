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

/** The hospital says for the criteria that a deferral left open what has changed. */
export const CorrectiveEvidence = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit, texts } = useVisit();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const { openCriteria = [], correctiveUntil } = visit.decision ?? {};
  const statements = openCriteria.flatMap((criterionId) => {
    const statement = said[criterionId]?.trim() ?? '';
    return statement === '' ? [] : [{ criterionId, statement }];
  });
  const submitting = useCommand(
    () =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/corrective-evidence', {
        params: { path: ofVisit(visit) },
        body: { statements },
      }),
    { refresh: [['visits']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    submitting.mutate();
  };
  return (
    <Panel
      title={t('validation.handIn')}
      aside={correctiveUntil ? t('validation.dueBy', { time: format.moment(correctiveUntil) }) : undefined}
    >
      <form onSubmit={submit}>
        <Stack maw={640}>
          <p>{t('validation.handInHint')}</p>
          {openCriteria.map((criterionId) => (
            <Textarea
              key={criterionId}
              label={texts.criteria[criterionId]?.title ?? criterionId}
              autosize
              minRows={2}
              maxLength={4000}
              value={said[criterionId] ?? ''}
              onChange={(event) => setSaid({ ...said, [criterionId]: event.currentTarget.value })}
            />
          ))}
          <ProblemNote error={submitting.error} />
          <Button
            type="submit"
            disabled={statements.length === 0}
            loading={submitting.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('validation.handInNow')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
};
