import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import {
  IconCalendarCheck,
  IconCalendarQuestion,
  IconCircleCheck,
  IconCircleX,
  IconGavel,
  IconHourglass,
  IconScale,
  IconSearch,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../states/Mark.js';

const icons = {
  requested: IconSend,
  proposed: IconCalendarQuestion,
  scheduled: IconCalendarCheck,
  concluded: IconGavel,
  deferred: IconHourglass,
  appealed: IconScale,
  're-review': IconSearch,
  decided: IconCircleCheck,
  cancelled: IconCircleX,
};
const tones = {
  requested: 'open',
  proposed: 'open',
  scheduled: 'good',
  concluded: 'open',
  deferred: 'open',
  appealed: 'open',
  're-review': 'open',
  decided: 'good',
  cancelled: 'off',
} as const;

/** Where a visit stands. */
export const StatusMark = ({ status }: { status: VisitSummary['status'] }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={icons[status]} tone={tones[status]}>
      {t(`validation.status.${status}`)}
    </Mark>
  );
};
