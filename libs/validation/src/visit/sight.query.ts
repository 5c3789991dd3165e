import type { Role } from '@cairn/contracts/roles.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import { visitExists } from './visits.query.js';

const seesTheOrganization: readonly Role[] = ['admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler'];

/** Reads as the caller may: the organization's visits, or for a validator alone those assigned. */
export const readAs = <T>(service: Service<ValidationTables>, caller: Caller, read: (db: Kysely<ValidationTables>) => Promise<T>): Promise<T> =>
  caller.roles.some((role) => seesTheOrganization.includes(role)) ? service.inTenant(withoutKey(caller), ({ db }) => read(db)) : service.asValidator(caller.personId, read);

/** @throws NotFound `visit-not-found`, also for a visit the caller may not know of */
export const mustSee = async (service: Service<ValidationTables>, caller: Caller, visitId: string): Promise<void> => {
  if (!(await readAs(service, caller, (db) => visitExists(db, caller.tenantId, visitId)))) throw new NotFound('visit-not-found');
};

const withoutKey = ({ tenantId, meta }: Caller) => ({ tenantId, meta });
