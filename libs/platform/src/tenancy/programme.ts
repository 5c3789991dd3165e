import type { Scope } from './scope.js';

/** What belongs to the programme and to no organization keeps its events under this id, which no organization has. */
export const programmeTenant = '00000000-0000-4000-8000-000000000000';

/** The same actor and request, acting for the programme. */
export const forProgramme = (scope: Scope): Scope => ({ ...scope, tenantId: programmeTenant });
