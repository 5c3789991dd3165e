import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { Button, Checkbox, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { allValidatorsQuery, ofVisit } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import look from '../theme/look.module.css';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

type Props = { readonly appeal: NonNullable<Visit['appeal']>; readonly appoints: boolean };

/** Why the refusal is contested, and who reviews it. */
export const AppealPanel = ({ appeal: { reasons, reviewers, by, at }, appoints }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('validation.appeal')}>
      <p dir="auto" className={classes['prose']}>
        {reasons}
      </p>
      <p className={look['soft']}>{t('validation.decidedBy', { by, time: format.moment(at) })}</p>
      {reviewers.length > 0 && (
        <p>{t('validation.reviewedBy', { names: reviewers.map(({ name }) => name).join(', ') })}</p>
      )}
      {appoints && <ReviewersForm />}
    </Panel>
  );
};

/** Anybody who was not in the team of the visit; the service says who is not free of conflicts. */
const ReviewersForm = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const { data: known = [] } = useQuery(allValidatorsQuery);
  const before = new Set(visit.appointment?.validators.map(({ personId }) => personId));
  const fresh = known.filter(({ personId }) => !before.has(personId));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [lead, setLead] = useState('');
  const leads = chosen.includes(lead) ? lead : (chosen[0] ?? '');
  const appointing = useCommand(
    () =>
      api.PUT('/api/validation/{organizationId}/visits/{visitId}/appeal/reviewers', {
        params: { path: ofVisit(visit) },
        body: { reviewers: [...chosen], lead: leads },
      }),
    { refresh: [['visits']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    appointing.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={640} mt="md">
        <Checkbox.Group
          label={t('validation.reviewers')}
          description={t('validation.reviewersHint')}
          value={[...chosen]}
          onChange={setChosen}
        >
          <Stack gap="xs" mt="xs">
            {fresh.map(({ personId, name }) => (
              <Checkbox key={personId} value={personId} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
        {chosen.length > 1 && (
          <NativeSelect
            label={t('validation.leads')}
            value={leads}
            onChange={(event) => setLead(event.currentTarget.value)}
            data={fresh
              .filter(({ personId }) => chosen.includes(personId))
              .map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        )}
        <ProblemNote error={appointing.error} />
        <Button
          type="submit"
          disabled={chosen.length === 0}
          loading={appointing.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('validation.appoint')}
        </Button>
      </Stack>
    </form>
  );
};
