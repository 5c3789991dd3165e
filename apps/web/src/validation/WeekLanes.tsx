import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { type BoardEntry, lanesOf, on, weekOf } from './board.js';
import { BoardVisit } from './BoardVisit.js';
import classes from './board.module.css';

type Props = { readonly entries: readonly BoardEntry[]; readonly day: string; readonly today: string };

/** A week in lanes: all visits above, and below one lane for each validator who has one. */
export const WeekLanes = ({ entries, day, today }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const days = weekOf(day);
  const lanes = [
    { key: 'sites', title: t('planning.laneSites'), entries },
    ...lanesOf(entries, days).map(({ personId, name, entries: own }) => ({ key: personId, title: name, entries: own })),
  ];
  return (
    <>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('planning.board')}>
        <table className={classes['lanes']}>
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
                  <td key={one} data-today={one === today || undefined}>
                    {on(own, one).map((entry) => (
                      <BoardVisit key={entry.visit.id} entry={entry} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lanes.length === 1 && <p className={look['soft']}>{t('planning.emptyWeek')}</p>}
    </>
  );
};
