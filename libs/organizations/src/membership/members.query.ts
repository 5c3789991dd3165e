import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

/** Names and addresses come from sign-in, where they can be erased. */
export const membersOf = (db: Kysely<OrganizationsTables>, tenantId: string): Promise<Member[]> =>
  db
    .selectFrom('members as member')
    .innerJoin('auth.user as person', 'person.id', 'member.person_id')
    .select([
      'member.person_id as personId',
      'person.name',
      'person.email',
      'member.role',
      'member.status',
      'member.invitation_id as invitationId',
      'member.expires_at as expiresAt',
      'member.since',
    ])
    .where('member.tenant_id', '=', tenantId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();

/**
 * The organization of an invitation; to be asked under the programme's scope, since whoever follows a link belongs to
 * no organization yet.
 */
export const organizationOfInvitation = async (
  db: Kysely<OrganizationsTables>,
  invitationId: string,
): Promise<string | undefined> =>
  (await db.selectFrom('invitations').select('tenant_id').where('id', '=', invitationId).executeTakeFirst())?.tenant_id;
