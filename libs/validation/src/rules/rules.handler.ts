import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { findRulesInForce } from './rules.query.js';

export const rulesQueries = queriesOf(validation, 'visit-rules', {
  inForce: (service, caller: Caller) => service.asStaff(caller.personId, (db) => findRulesInForce(db)),
});
