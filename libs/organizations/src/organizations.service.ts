import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { facilities } from './facility/facilities.projection.js';
import { access } from './membership/access.projection.js';
import { members } from './membership/members.projection.js';
import { organizationsMigration } from './migrations/2026-11-22-organizations.js';
import { dailyUsesMigration } from './migrations/2026-11-29-daily-uses.js';
import { conflictsMigration } from './migrations/2026-11-29-conflicts.js';
import { membersJoinedMigration } from './migrations/2026-11-29-members-joined.js';
import { organizations as organizationsProjection } from './organization/organizations.projection.js';
import { facility, organization, passwordReset } from './organizations.publications.js';
import type { OrganizationsTables } from './organizations.tables.js';

export const organizations = defineService<OrganizationsTables>({
  name: 'organizations',
  streams: [organization, facility, passwordReset],
  projections: [organizationsProjection, members, access, facilities] as ServiceProjection<OrganizationsTables>[],
  reactions: [],
  jobs: [],
  migrations: {
    '2026-11-22-organizations': organizationsMigration,
    '2026-11-29-daily-uses': dailyUsesMigration,
    '2026-11-29-members-joined': membersJoinedMigration,
    '2026-11-29-conflicts': conflictsMigration,
  },
});
