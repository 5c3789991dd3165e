import type { VisitFigures } from '@cairn/contracts/validation/http/visits.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../api/pages.js';
import { Chips } from '../frame/Chips.js';
import look from '../theme/look.module.css';
import { VisitsOfAll } from '../validation/VisitsOfAll.js';
import { Lane } from './Lane.js';

const views = ['due', 'planned', 'closed'] as const;
type View = (typeof views)[number];

const countOf = (view: View, figures: VisitFigures): number =>
  ({
    due: figures.requested + figures.concluded + figures.appealed,
    planned: figures.proposed + figures.scheduled + figures.deferred + figures['re-review'],
    closed: figures.decided + figures.cancelled,
  })[view];

type Props = {
  readonly figures: VisitFigures | undefined;
  readonly narrowed: Asked;
  /** To what somebody chose. */
  readonly isNarrowed: boolean;
};

export const VisitsLane = ({ figures, narrowed, isNarrowed }: Props) => {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('due');
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
            ...(figures && { count: countOf(value, figures) }),
          }))}
        />
      }
    >
      <VisitsOfAll
        narrowed={{ ...narrowed, turn: view }}
        empty={<p className={look['nothing']}>{t(isNarrowed ? 'staff.filter.none' : `staff.noVisits.${view}`)}</p>}
      />
    </Lane>
  );
};
