import { queriesOf } from '@cairn/platform/bus/queries.js';
import { organizations } from '../organizations.service.js';
import { belongingsOf } from './own-data.query.js';

export const ownDataQueries = queriesOf(organizations, 'own data', {
  belongings: (service, personId: string) => service.inNoTenant((db) => belongingsOf(db, personId)),
});
