import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assignmentsQuery } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { AssignmentCard } from './AssignmentCard.js';
import classes from './planning.module.css';

/** What a validator is asked to take part in: what waits for an answer first. */
export const AssignmentsPanel = () => {
  const { t } = useTranslation();
  const { data: assignments = [] } = useQuery(assignmentsQuery);
  if (assignments.length === 0) return null;
  const ordered = assignments.toSorted((one, other) => Number(other.answer === 'open') - Number(one.answer === 'open'));
  return (
    <Panel title={t('planning.assignments')}>
      <ul className={classes['assignments']}>
        {ordered.map((assignment) => (
          <AssignmentCard key={`${assignment.visitId} ${assignment.kind}`} assignment={assignment} />
        ))}
      </ul>
    </Panel>
  );
};
