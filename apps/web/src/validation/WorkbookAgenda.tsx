import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useTranslation } from 'react-i18next';
import { AgendaView } from './AgendaView.js';
import classes from './agenda.module.css';

/** The agenda above the checklist, kept with the visit for a day without connection. */
export const WorkbookAgenda = ({ visit }: { visit: Visit }) => {
  const { t } = useTranslation();
  // A visit that was kept in this browser before agendas came has none.
  const { agenda = null, appointment } = visit;
  if (!agenda || !appointment) return null;
  return (
    <details className={classes['workbook']}>
      <summary>{t('agenda.title')}</summary>
      <AgendaView entries={agenda.entries} appointment={appointment} />
    </details>
  );
};
