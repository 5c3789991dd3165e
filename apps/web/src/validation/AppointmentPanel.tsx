import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Appointment, visitCalendarPath } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { AppointmentFacts } from './AppointmentFacts.js';
import { useVisit } from './visit-context.js';

/** The date both sides agreed on. */
export const AppointmentPanel = ({ appointment }: { appointment: Appointment }) => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  return (
    <Panel
      title={t(
        `validation.appointments.${visit.status === 'scheduled' || visit.status === 'cancelled' ? visit.status : 'past'}`,
      )}
    >
      <AppointmentFacts appointment={appointment} answers={visit.status === 'scheduled' && !visit.proposal} />
      {visit.status === 'scheduled' && (
        <Button
          component="a"
          mt="md"
          variant="default"
          href={visitCalendarPath(visit.organizationId, visit.id)}
          download
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
        >
          {t('validation.addToCalendar')}
        </Button>
      )}
    </Panel>
  );
};
