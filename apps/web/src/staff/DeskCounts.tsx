import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { useFormat } from '../i18n/use-format.js';
import type { DeskFigures } from './desk-figures.js';
import classes from './staff.module.css';

const counts = [
  ['toDecide', 'visits'],
  ['toPlan', 'visits'],
  ['expiring', 'certificates'],
  ['open', 'pipeline'],
] as const;

/** A count each, leading to its lane. */
export const DeskCounts = ({ figures }: { figures: DeskFigures }) => {
  const { t } = useTranslation();
  const { programmeRoles } = useMe();
  const shown = programmeRoles.includes('manager') ? counts : counts.filter(([count]) => count !== 'toDecide');
  const format = useFormat();
  return (
    <ul className={classes['counts']}>
      {shown.map(([count, lane]) => (
        <li key={count}>
          <a href={`#${lane}`} data-some={figures[count] > 0 || undefined}>
            <strong>{format.number(figures[count])}</strong> {t(`staff.counts.${count}`, { count: figures[count] })}
          </a>
        </li>
      ))}
    </ul>
  );
};
