import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { IconCalendarCheck, IconCalendarQuestion, IconCircleCheck, IconCircleX, IconGavel, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './validation.module.css';

const icons = { requested: IconSend, proposed: IconCalendarQuestion, scheduled: IconCalendarCheck, concluded: IconGavel, decided: IconCircleCheck, cancelled: IconCircleX };

/** Where a visit stands: icon and word. */
export const StatusMark = ({ status }: { status: VisitSummary['status'] }) => {
  const { t } = useTranslation();
  const Icon = icons[status];
  return (
    <span className={classes['status']} data-status={status}>
      <Icon size={16} aria-hidden />
      {t(`validation.status.${status}`)}
    </span>
  );
};
