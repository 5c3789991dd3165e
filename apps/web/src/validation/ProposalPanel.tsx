import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { type Appointment } from '../api/validation.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { AppointmentFacts } from './AppointmentFacts.js';
import { useVisit } from './visit-context.js';
import { useVisitRights } from './use-visit-rights.js';

/** A date that waits for the hospital. */
export const ProposalPanel = ({ proposal }: { proposal: Appointment }) => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const { administers } = useVisitRights(visit);
  const confirming = useCommand(
    () =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/confirmation', {
        params: { path: { organizationId: visit.organizationId, visitId: visit.id }, header: seen(visit.version) },
      }),
    { refresh: [['visits']] },
  );
  return (
    <Panel title={visit.status === 'scheduled' ? t('validation.moveProposed') : t('validation.proposal')}>
      <AppointmentFacts appointment={proposal} />
      <ProblemNote error={confirming.error} />
      {administers ? (
        <>
          <Button mt="md" loading={confirming.isPending} onClick={() => confirming.mutate()}>
            {t('validation.confirm')}
          </Button>
          <Text size="sm" c="dimmed" mt="xs">
            {t('validation.confirmHint')}
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed" mt="md">
          {t('validation.waitsForHospital')}
        </Text>
      )}
    </Panel>
  );
};
