import type { Role } from '@cairn/contracts/roles.js';
import type { Kysely } from 'kysely';
import type { Service } from './service.js';
import type { Caller } from '../auth/caller.js';

const seesTheOrganization: readonly Role[] = ['admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler'];

/**
 * Reads with the rights of the caller: all rows of the organization for its members and for staff; for a validator the
 * rows that policies admit for that person.
 */
export const readAs = <Tables, T>(
  service: Service<Tables>,
  caller: Caller,
  read: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> =>
  caller.roles.some((role) => seesTheOrganization.includes(role))
    ? service.inTenant(withoutKey(caller), ({ db }) => read(db))
    : service.asValidator(caller.personId, read);

const withoutKey = ({ tenantId, meta }: Caller) => ({ tenantId, meta });
