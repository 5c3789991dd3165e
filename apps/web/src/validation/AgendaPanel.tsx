import { Button, Group } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agendaPdfPath } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { AgendaView } from './AgendaView.js';
import { useVisitRights } from './use-visit-rights.js';
import { useVisit } from './visit-context.js';

/** The agenda of a fixed date: for everybody to read, for who plans it to edit. */
export const AgendaPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const rights = useVisitRights(visit);
  // A visit that was kept in this browser before agendas came has none.
  const { agenda = null, appointment } = visit;
  if (!appointment || (!agenda && !rights.plansAgenda)) return null;
  return (
    <Panel
      title={t('agenda.title')}
      aside={agenda ? t('agenda.changed', { by: agenda.by, time: format.moment(agenda.at) }) : undefined}
    >
      {agenda ? (
        <AgendaView entries={agenda.entries} appointment={appointment} />
      ) : (
        <p className={look['soft']}>{t('agenda.none')}</p>
      )}
      <Group mt="md">
        {rights.plansAgenda && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/visits/$visitId/agenda"
                params={{ visitId: visit.id }}
                search={(search) => search}
                {...props}
              />
            )}
          >
            {t(agenda ? 'agenda.edit' : 'agenda.plan')}
          </Button>
        )}
        {agenda && (
          <Button
            component="a"
            variant="default"
            href={agendaPdfPath(visit.organizationId, visit.id)}
            target="_blank"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
          >
            {t('agenda.pdf')}
          </Button>
        )}
      </Group>
    </Panel>
  );
};
