import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './home.module.css';

type Props = {
  readonly facilities: number;
  readonly assessments: readonly AssessmentSummary[];
  readonly visits: readonly VisitSummary[];
  readonly certifications: readonly Certification[];
};

const toCome: readonly VisitSummary['status'][] = ['requested', 'proposed', 'scheduled'];

/** The whole organization in a row of counts, each leading to its list. */
export const HomeSummary = ({ facilities, assessments, visits, certifications }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [
    ['facilities', '/facilities', facilities],
    ['open', '/assessments', assessments.filter(({ status }) => status === 'open').length],
    ['visits', '/visits', visits.filter(({ status }) => toCome.includes(status)).length],
    ['certificates', '/certificates', certifications.filter(({ standing }) => standing === 'valid').length],
  ] as const;
  return (
    <ul className={classes['counts']}>
      {counts.map(([count, to, number]) => (
        <li key={count}>
          <Link to={to} search={{}}>
            <strong>{format.number(number)}</strong> {t(`home.counts.${count}`, { count: number })}
          </Link>
        </li>
      ))}
    </ul>
  );
};
