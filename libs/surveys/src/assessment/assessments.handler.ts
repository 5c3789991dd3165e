import { organizationRole } from '@cairn/contracts/roles.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { surveys } from '../surveys.service.js';
import { withYours } from '../teamwork/yours.query.js';
import { findAssessment, findAssessments, findAssessmentsOfAll } from './assessments.query.js';

const isMember = ({ roles }: Caller): boolean => roles.some((role) => organizationRole.safeParse(role).success);

export const assessmentQueries = queriesOf(surveys, 'assessments', {
  ofAll: (service, caller: Caller) => service.asStaff(caller.personId, findAssessmentsOfAll),

  ofOrganization: (service, caller: Caller) =>
    service.inTenant(caller, async ({ db }) => {
      const found = await findAssessments(db, caller.tenantId);
      return isMember(caller) ? withYours(db, caller.tenantId, caller.personId, found) : found;
    }),

  one: (service, caller: Caller, assessmentId: string) =>
    readAs(service, caller, (db) =>
      findAssessment(db, caller.tenantId, assessmentId, isMember(caller) ? caller.personId : undefined),
    ),
});
