import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { localDateOf } from '../certification/validity.js';
import { isWithdrawn } from '../certification/standing-of-number.js';
import { readCredential, readEntry, searchByName } from './register-entry.query.js';
import { findRegistered } from './register.query.js';

export const registerQueries = queriesOf(certificationService, 'register', {
  byName: (service, name: string) => searchByName(service, name),

  entry: (service, number: string, on: string | undefined) => readEntry(service, number, on),

  /** The credential of a number; null where it is withdrawn, undefined where the register has no such number. */
  credential: (service, number: string) => readCredential(service, number),

  /** What a certificate prints, and whether none is handed out under the number today. */
  registered: async (service, number: string) => {
    const entry = await service.inNoTenant((db) => findRegistered(db, number));
    return entry && { entry, isWithdrawn: isWithdrawn(entry, localDateOf(service.clock.now(), entry.timeZone)) };
  },
});
