import type { Scope } from './scope.js';

/** Tenant id of what belongs to the programme and to no organization; never the id of an organization. */
export const programmeTenant = '00000000-0000-4000-8000-000000000000';

/** The same actor and request, with the programme as tenant. */
export const forProgramme = (scope: Scope): Scope => ({ ...scope, tenantId: programmeTenant });
