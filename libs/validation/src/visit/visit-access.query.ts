import type { Caller } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { ValidationTables } from '../validation.tables.js';
import { visitExists } from './visits.query.js';

/** @throws NotFound `visit-not-found`, also for a visit the caller may not know of */
export const requireVisitAccess = async (
  service: Service<ValidationTables>,
  caller: Caller,
  visitId: string,
): Promise<void> => {
  if (!(await readAs(service, caller, (db) => visitExists(db, caller.tenantId, visitId))))
    throw new NotFound('visit-not-found');
};
