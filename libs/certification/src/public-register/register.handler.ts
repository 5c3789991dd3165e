import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { readEntry, searchByName } from './register-entry.query.js';
import { findRegistered } from './register.query.js';

export const registerQueries = queriesOf(certificationService, 'register', {
  byName: (service, name: string) => searchByName(service, name),

  entry: (service, number: string, on: string | undefined) => readEntry(service, number, on),

  registered: (service, number: string) => service.inNoTenant((db) => findRegistered(db, number)),
});
