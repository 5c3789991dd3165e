import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { findValidators } from './validators.query.js';

type Period = { readonly from: string; readonly to: string };

export const validatorQueries = queriesOf(validation, 'validators', {
  all: (service, period: Period | undefined, visitId: string | undefined) =>
    service.inNoTenant((db) => findValidators(db, period, visitId)),
});
