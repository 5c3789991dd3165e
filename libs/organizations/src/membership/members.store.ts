import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

/**
 * Names and addresses come from sign-in, where they can be erased. Of people who are invited only what the inviter
 * typed is shown: that somebody has an account, and how they are called, is not the organization's to know.
 */
export const membersOf = (db: Kysely<OrganizationsTables>, tenantId: string, forAdmin: boolean): Promise<Member[]> =>
  db
    .selectFrom('members as member')
    .innerJoin('auth.user as person', 'person.id', 'member.person_id')
    .leftJoin('access.invited_names as invited', (join) =>
      join
        .onRef('invited.organization_id', '=', 'member.tenant_id')
        .onRef('invited.person_id', '=', 'member.person_id'),
    )
    .select([
      sql<string>`case when member.status = 'active' then member.person_id else member.invitation_id end`.as(
        'personId',
      ),
      sql<string>`case when member.status = 'active' then person.name else coalesce(invited.name, person.email) end`.as(
        'name',
      ),
      'person.email',
      'member.role',
      'member.status',
      'member.invitation_id as invitationId',
      'member.expires_at as expiresAt',
      'member.since',
      sql<Member['secondFactor']>`case when not ${forAdmin} or member.status <> 'active' then null
        when person."twoFactorEnabled" then 'one-time-codes'
        when exists (select from auth.passkey where "userId" = person.id) then 'passkey'
        when exists (select from auth.sso_identities where person_id = person.id) then 'single-sign-on'
        else 'none' end`.as('secondFactor'),
    ])
    .where('member.tenant_id', '=', tenantId)
    .orderBy('name')
    .orderBy('member.invitation_id')
    .orderBy('member.person_id')
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

/** Keeps what the inviter typed until the invitation is accepted. */
export const keepInvitedName = async (
  db: Kysely<OrganizationsTables>,
  tenantId: string,
  personId: string,
  name: string,
): Promise<void> => {
  await db
    .insertInto('access.invited_names')
    .values({ organization_id: tenantId, person_id: personId, name })
    .onConflict((row) => row.columns(['organization_id', 'person_id']).doUpdateSet({ name }))
    .execute();
};

export const forgetInvitedName = async (
  db: Kysely<OrganizationsTables>,
  tenantId: string,
  personId: string,
): Promise<void> => {
  await db
    .deleteFrom('access.invited_names')
    .where('organization_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
};
