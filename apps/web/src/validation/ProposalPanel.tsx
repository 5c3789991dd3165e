import { Button, Group, Stack, Text } from '@mantine/core';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { ofVisit } from '../api/validation.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { AppointmentFacts } from './AppointmentFacts.js';
import { DeclineProposal } from './DeclineProposal.js';
import { SlotChoice } from './SlotChoice.js';
import { useVisit } from './visit-context.js';
import { useVisitRights } from './use-visit-rights.js';

/** Dates that wait for the hospital. */
export const ProposalPanel = ({ proposal }: { proposal: NonNullable<Visit['proposal']> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const { administers } = useVisitRights(visit);
  const [slot, setSlot] = useState(0);
  const offersSeveral = proposal.alternatives.length > 0;
  const confirming = useCommand(
    () =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/confirmation', {
        params: { path: ofVisit(visit), query: { slot }, header: seen(visit.version) },
      }),
    { refresh: [['visits']] },
  );
  const chosen = { ...proposal, ...[proposal, ...proposal.alternatives][slot] };
  return (
    <Panel title={visit.status === 'scheduled' ? t('validation.moveProposed') : t('validation.proposal')}>
      <Stack>
        {offersSeveral && <SlotChoice proposal={proposal} slot={slot} onChoose={setSlot} />}
        <div>
          <AppointmentFacts appointment={chosen} answers />
        </div>
        {proposal.holdUntil && (
          <Text size="sm" c="dimmed">
            {t('planning.heldUntil', { time: format.moment(proposal.holdUntil) })}
          </Text>
        )}
        <ProblemNote error={confirming.error} />
        {administers ? (
          <>
            <Group>
              <Button loading={confirming.isPending} onClick={() => confirming.mutate()}>
                {t('validation.confirm')}
              </Button>
              <DeclineProposal />
            </Group>
            <Text size="sm" c="dimmed">
              {t('validation.confirmHint')}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('validation.waitsForHospital')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
};
