import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { byUrgency } from '../validation/by-urgency.js';
import { VisitsTable } from '../validation/VisitsTable.js';
import look from '../theme/look.module.css';
import { Chips } from '../frame/Chips.js';
import { Lane } from './Lane.js';

const views = ['due', 'planned', 'closed'] as const;
type View = (typeof views)[number];
const viewOf = {
  concluded: 'due',
  requested: 'due',
  proposed: 'planned',
  scheduled: 'planned',
  decided: 'closed',
  cancelled: 'closed',
} as const;

type Props = { readonly visits: readonly VisitSummary[]; /** To what somebody chose. */ readonly narrowed: boolean };

export const VisitsLane = ({ visits, narrowed }: Props) => {
  const { t } = useTranslation();
  const { programmeRoles } = useMe();
  const [view, setView] = useState<View>('due');
  const shown = byUrgency(
    visits.filter(({ status }) => viewOf[status] === view),
    programmeRoles,
  );
  return (
    <Lane
      id="visits"
      title={t('staff.visits')}
      filters={
        <Chips
          label={t('staff.visits')}
          chosen={view}
          onChoose={setView}
          options={views.map((value) => ({
            value,
            text: t(`staff.visitViews.${value}`),
            count: visits.filter(({ status }) => viewOf[status] === value).length,
          }))}
        />
      }
    >
      {shown.length === 0 ? (
        <p className={look['nothing']}>{t(narrowed ? 'staff.filter.none' : `staff.noVisits.${view}`)}</p>
      ) : (
        <VisitsTable visits={shown} withOrganization />
      )}
    </Lane>
  );
};
