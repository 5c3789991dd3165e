import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { findAssignments } from './assignments.query.js';

export const assignmentQueries = queriesOf(validation, 'assignments', {
  mine: (service, personId: string) => service.asValidator(personId, (db) => findAssignments(db, personId)),
});
