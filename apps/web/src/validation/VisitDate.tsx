import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { AppointmentTime } from './AppointmentTime.js';

/** The date, fixed or proposed; before that, the window the hospital wishes. */
export const VisitDate = ({ visit }: { visit: VisitSummary }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (visit.appointment) return <AppointmentTime times={visit.appointment} />;
  return t('validation.wished', { days: format.days(visit.earliest, visit.latest) });
};
