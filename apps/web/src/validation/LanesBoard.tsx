import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '../frame/Chips.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { type BoardEntry, byValidator, daysOfMonth, lanesOf, on, weekOf } from './board.js';
import { BoardVisit } from './BoardVisit.js';
import classes from './board.module.css';
import { DayCell } from './DayCell.js';

type Props = {
  readonly entries: readonly BoardEntry[];
  readonly day: string;
  readonly today: string;
  readonly period: 'week' | 'month';
};

const groups = ['validators', 'countries', 'sites'] as const;

/** A week or a month in lanes: one for each validator, country or facility that has a visit in it. */
export const LanesBoard = ({ entries, day, today, period }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [group, setGroup] = useState<(typeof groups)[number]>('validators');
  const days = useMemo(() => (period === 'week' ? weekOf(day) : daysOfMonth(day)), [period, day]);
  const lanes = useMemo(
    () =>
      lanesOf(entries, days, (visit) => {
        if (group === 'validators') return byValidator(visit);
        return group === 'countries'
          ? [[visit.country, format.country(visit.country)]]
          : [[visit.facilityId, visit.facilityName]];
      }),
    [entries, days, group, format],
  );
  return (
    <>
      <Chips
        label={t('planning.lanesBy')}
        options={groups.map((value) => ({ value, text: t(`planning.groups.${value}`) }))}
        chosen={group}
        onChoose={setGroup}
      />
      {lanes.length === 0 ? (
        <p className={look['soft']}>{t(`planning.empty.${period}`)}</p>
      ) : (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('planning.board')}>
          <table className={classes['lanes']} data-period={period}>
            <thead>
              <tr>
                <th scope="col">{t('planning.lane')}</th>
                {days.map((one) => (
                  <th key={one} scope="col" data-today={one === today || undefined}>
                    {format.day(one)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lanes.map(({ key, title, entries: own }) => (
                <tr key={key}>
                  <th scope="row">
                    <bdi>{title}</bdi>
                  </th>
                  {days.map((one) => (
                    <DayCell key={one} day={one} data-today={one === today || undefined}>
                      {on(own, one).map((entry) => (
                        <BoardVisit key={entry.visit.id} entry={entry} day={one} />
                      ))}
                    </DayCell>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
