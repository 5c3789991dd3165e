import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { type BoardEntry, monthOf, on, weekOf } from './board.js';
import { BoardVisit } from './BoardVisit.js';
import classes from './board.module.css';
import { DayCell } from './DayCell.js';

type Props = { readonly entries: readonly BoardEntry[]; readonly day: string; readonly today: string };

/** A month of visits; on a phone a list of the days that have one. */
export const MonthBoard = ({ entries, day, today }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const month = day.slice(0, 7);
  return (
    <table className={classes['month']} aria-label={t('planning.board')}>
      <thead>
        <tr>
          {weekOf(day).map((weekday) => (
            <th key={weekday} scope="col">
              {format.day(weekday).split(/[ ,]/)[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthOf(day).map((week) => (
          <tr key={week[0]}>
            {week.map((one) => {
              const visits = on(entries, one);
              return (
                <DayCell
                  key={one}
                  day={one}
                  data-outside={!one.startsWith(month) || undefined}
                  data-today={one === today || undefined}
                  data-empty={visits.length === 0 || undefined}
                >
                  <time dateTime={one}>
                    <VisuallyHidden>{format.day(one)}</VisuallyHidden>
                    <span className={classes['number']} aria-hidden>
                      {Number(one.slice(8))}
                    </span>
                    <span className={classes['whole']} aria-hidden>
                      {format.day(one)}
                    </span>
                  </time>
                  {visits.map((entry) => (
                    <BoardVisit key={entry.visit.id} entry={entry} day={one} />
                  ))}
                </DayCell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
