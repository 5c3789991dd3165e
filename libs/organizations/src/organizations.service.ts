import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { auditLog } from './audit-log/audit-log.projection.js';
import { followSignInActs } from './audit-log/sign-in-acts.store.js';
import { recordedActs } from './inbox/append-to-audit-log-when-act-recorded.reaction.js';
import { auditLogMigration } from './migrations/2026-11-30-audit-log.js';
import { corrections } from './correction/corrections.projection.js';
import { facilities } from './facility/facilities.projection.js';
import { reportedFacilities } from './inbox/remember-reported-facility-when-assessment-submitted.reaction.js';
import { access } from './membership/access.projection.js';
import { members } from './membership/members.projection.js';
import { organizationsMigration } from './migrations/2026-11-22-organizations.js';
import { correctionsMigration } from './migrations/2026-11-29-corrections.js';
import { dailyUsesMigration } from './migrations/2026-11-29-daily-uses.js';
import { conflictsMigration } from './migrations/2026-11-29-conflicts.js';
import { listsMigration } from './migrations/2026-11-29-lists.js';
import { membersJoinedMigration } from './migrations/2026-11-29-members-joined.js';
import { participationsMigration } from './migrations/2026-11-29-participations.js';
import { organizations as organizationsProjection } from './organization/organizations.projection.js';
import { facility, organization, participation, passwordReset, staff } from './organizations.publications.js';
import type { OrganizationsTables } from './organizations.tables.js';
import { staff as staffProjection } from './staff/staff.projection.js';
import { staffMigration } from './migrations/2026-11-29-staff.js';
import { carryOutConfirmation } from './participation/carry-out-confirmation.job.js';
import { participations } from './participation/participations.projection.js';

export const organizations = defineService<OrganizationsTables>({
  name: 'organizations',
  streams: [organization, facility, participation, staff, passwordReset],
  projections: [
    organizationsProjection,
    members,
    access,
    facilities,
    corrections,
    participations,
    staffProjection,
    auditLog,
  ] as ServiceProjection<OrganizationsTables>[],
  reactions: [...reportedFacilities, ...recordedActs],
  jobs: [carryOutConfirmation],
  companions: [followSignInActs],
  migrations: {
    '2026-11-22-organizations': organizationsMigration,
    '2026-11-29-corrections': correctionsMigration,
    '2026-11-29-daily-uses': dailyUsesMigration,
    '2026-11-29-members-joined': membersJoinedMigration,
    '2026-11-29-conflicts': conflictsMigration,
    '2026-11-29-participations': participationsMigration,
    '2026-11-29-staff': staffMigration,
    '2026-11-29-lists': listsMigration,
    '2026-11-30-audit-log': auditLogMigration,
  },
});
