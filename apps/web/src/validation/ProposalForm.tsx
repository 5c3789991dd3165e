import { spansRest } from '@cairn/contracts/validation/visit-days.js';
import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { WallTimeField } from '../frame/WallTimeField.js';
import { useFormat } from '../i18n/use-format.js';
import { useProblemWord } from '../i18n/use-problem-word.js';
import { AppointmentTime } from './AppointmentTime.js';
import { dayOf } from './appointment-times.js';
import { firstDraft, type ProposalDraft } from './proposal-draft.js';
import { Alternatives } from './Alternatives.js';
import { RankedDates } from './RankedDates.js';
import { ModeChoice } from './ModeChoice.js';
import { ProposalProblem } from './ProposalProblem.js';
import { TeamChoice } from './TeamChoice.js';
import { useVisit } from './visit-context.js';

/** Staff offer a date on the facility's own clock, and a team. */
export const ProposalForm = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const problem = useProblemWord();
  const { visit } = useVisit();
  const [draft, setDraft] = useState(() => firstDraft(visit));
  const set = (change: Partial<ProposalDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const proposing = useCommand(
    (body: ProposalDraft) =>
      api.PUT('/api/validation/{organizationId}/visits/{visitId}/proposal', {
        params: { path: { organizationId: visit.organizationId, visitId: visit.id }, header: seen(visit.version) },
        body,
      }),
    { refresh: [['visits'], ['validators']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    proposing.mutate(draft);
  };
  const { startsAt, endsAt } = draft;
  const ordered = startsAt !== '' && endsAt > startsAt;
  const restless = ordered && spansRest(draft);
  const othersOrdered = (draft.alternatives ?? []).every((slot) => slot.startsAt !== '' && slot.endsAt > slot.startsAt);
  const wished = dayOf(startsAt) >= visit.earliest && dayOf(endsAt) <= visit.latest;
  const missing = ordered && draft.validators.length === 0 ? t('validation.missing.team') : null;
  const zone = format.zone(visit.timeZone);
  return (
    <Panel title={visit.status === 'requested' ? t('validation.propose') : t('validation.proposeOther')}>
      <form onSubmit={submit}>
        <Stack maw={760}>
          <RankedDates draft={draft} onTake={set} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <WallTimeField
              label={t('validation.startsAt', { zone })}
              required
              value={startsAt}
              onTime={(time) => set({ startsAt: time })}
            />
            <WallTimeField
              label={t('validation.endsAt', { zone })}
              required
              min={startsAt}
              value={endsAt}
              error={
                restless
                  ? problem('visit-spans-rest')
                  : startsAt !== '' && endsAt !== '' && !ordered && t('validation.missing.order')
              }
              {...(ordered && !wished && { description: t('validation.outsideWish') })}
              onTime={(time) => set({ endsAt: time })}
            />
          </SimpleGrid>
          {ordered && (
            <Text size="sm" component="div" c="dimmed">
              <AppointmentTime times={{ startsAt, endsAt, timeZone: visit.timeZone }} />
            </Text>
          )}
          <Alternatives draft={draft} onChange={set} zone={zone} />
          <ModeChoice value={draft.mode} onChange={(mode) => set({ mode })} />
          <TeamChoice visitId={visit.id} draft={draft} onChange={set} />
          <ProposalProblem error={proposing.error} />
          <Button
            type="submit"
            loading={proposing.isPending}
            disabled={!ordered || restless || missing !== null || !othersOrdered}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('validation.sendProposal')}
          </Button>
          {missing && (
            <Text size="sm" c="dimmed" role="status">
              {missing}
            </Text>
          )}
        </Stack>
      </form>
    </Panel>
  );
};
