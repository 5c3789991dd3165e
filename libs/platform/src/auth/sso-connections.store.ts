import type { Pool } from 'pg';

export type ConnectionRow = {
  readonly organizationId: string;
  readonly issuer: string;
  readonly clientId: string;
  /** As the sign-in library encrypts. */
  readonly sealedSecret: string;
  readonly domain: string;
  readonly domainToken: string;
  readonly domainProvedAt: Date | null;
  readonly enforced: boolean;
};

const columns = `organization_id as "organizationId", issuer, client_id as "clientId", client_secret as "sealedSecret",
  domain, domain_token as "domainToken", domain_proved_at as "domainProvedAt", enforced`;

export const connectionOf = async (pool: Pool, organizationId: string): Promise<ConnectionRow | undefined> => {
  const { rows } = await pool.query<ConnectionRow>(
    `select ${columns} from sso_connections where organization_id = $1`,
    [organizationId],
  );
  return rows[0];
};

/** The connection of the organization that has proved the domain. */
export const connectionOfDomain = async (pool: Pool, domain: string): Promise<ConnectionRow | undefined> => {
  const { rows } = await pool.query<ConnectionRow>(
    `select ${columns} from sso_connections where domain = $1 and domain_proved_at is not null`,
    [domain],
  );
  return rows[0];
};

/**
 * Another domain has to be proved anew. With another provider or client nobody is linked any more, and it is not
 * enforced.
 */
export const writeConnection = async (
  pool: Pool,
  row: Pick<ConnectionRow, 'organizationId' | 'issuer' | 'clientId' | 'sealedSecret' | 'domain' | 'domainToken'>,
): Promise<void> => {
  await pool.query(
    `with former as (select * from sso_connections where organization_id = $1 for update),
          unlinked as (delete from sso_identities identity using former
                       where identity.organization_id = $1 and former.issuer <> $2
                       returning identity.person_id),
          ended as (delete from "session" where "method" = 'single-sign-on' and "userId" in (select person_id from unlinked))
     insert into sso_connections as connection (organization_id, issuer, client_id, client_secret, domain, domain_token)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
       client_secret = excluded.client_secret, domain = excluded.domain, changed_at = now(),
       domain_token = case when connection.domain = excluded.domain then connection.domain_token else excluded.domain_token end,
       domain_proved_at = case when connection.domain = excluded.domain then connection.domain_proved_at end,
       enforced = connection.enforced and connection.domain = excluded.domain and connection.issuer = excluded.issuer`,
    [row.organizationId, row.issuer, row.clientId, row.sealedSecret, row.domain, row.domainToken],
  );
};

/** False when another organization has proved the domain, or the connection has another domain by now. */
export const writeDomainProof = async (
  pool: Pool,
  { organizationId, domain }: Pick<ConnectionRow, 'organizationId' | 'domain'>,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `update sso_connections connection set domain_proved_at = coalesce(domain_proved_at, now())
     where organization_id = $1 and domain = $2
       and not exists (select from sso_connections other
                       where other.domain = $2 and other.domain_proved_at is not null and other.organization_id <> $1)`,
    [organizationId, domain],
  );
  return rowCount === 1;
};

/** Ends the sessions that could not be begun any more as well. False where no domain is proved. */
export const writeEnforcement = async (pool: Pool, organizationId: string, enforced: boolean): Promise<boolean> => {
  const { rowCount } = await pool.query(
    'update sso_connections set enforced = $2, changed_at = now() where organization_id = $1 and domain_proved_at is not null',
    [organizationId, enforced],
  );
  if (rowCount !== 1) return false;
  if (enforced)
    await pool.query(
      `delete from "session" using "user" person, sso_connections connection
       where "session"."userId" = person."id" and "session"."method" = 'password' and connection.organization_id = $1
         and split_part(person."email", '@', 2) = connection.domain and not ${mayUsePassword}`,
      [organizationId],
    );
  return true;
};

/** Those who are linked can sign in no more until they have a password. */
export const deleteConnection = async (pool: Pool, organizationId: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `with unlinked as (delete from sso_identities where organization_id = $1 returning person_id),
          ended as (delete from "session" where "method" = 'single-sign-on' and "userId" in (select person_id from unlinked))
     delete from sso_connections where organization_id = $1`,
    [organizationId],
  );
  return rowCount === 1;
};

/** Whether `person` acts anywhere but in the organization of `connection`, whose provider must not act there for them. */
const actsElsewhere = `(exists (select from access.programme_roles where person_id = person."id")
  or exists (select from access.memberships where person_id = person."id" and organization_id <> connection.organization_id))`;

/**
 * Whether `person` may sign in by password although `connection` is enforced: people who act elsewhere or do not belong
 * there, and its administrators with a second factor (all of them, where none has one), who get in when the provider
 * fails.
 */
const mayUsePassword = `(${actsElsewhere}
  or not exists (select from access.memberships where person_id = person."id" and organization_id = connection.organization_id)
  or (exists (select from access.memberships where person_id = person."id" and organization_id = connection.organization_id and role = 'admin')
      and (person."twoFactorEnabled"
           or not exists (select from access.memberships administrator join "user" other on other."id" = administrator.person_id
                          where administrator.organization_id = connection.organization_id and administrator.role = 'admin'
                            and other."twoFactorEnabled"))))`;

/** The organization whose single sign-on an address must use; undefined where a password is taken. */
export const enforcedFor = async (pool: Pool, email: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ id: string }>(
    `select connection.organization_id as "id" from sso_connections connection
     where connection.enforced and connection.domain = split_part($1, '@', 2)
       and not exists (select from "user" person where person."email" = $1 and ${mayUsePassword})`,
    [email],
  );
  return rows[0]?.id;
};

/** Whether an administrator has a second factor, and so a way in that does not lead through the provider. */
export const hasEmergencyAccess = async (pool: Pool, organizationId: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `select from access.memberships administrator join "user" person on person."id" = administrator.person_id
     where administrator.organization_id = $1 and administrator.role = 'admin' and person."twoFactorEnabled" limit 1`,
    [organizationId],
  );
  return rowCount === 1;
};

export type Standing = {
  readonly personId: string;
  /** Whether the person is a member, or is invited. */
  readonly belongs: boolean;
  readonly elsewhere: boolean;
  readonly hasPassword: boolean;
};

const standing = `person."id" as "personId",
  exists (select from access.memberships where person_id = person."id" and organization_id = connection.organization_id)
    or exists (select from access.invited_names where person_id = person."id" and organization_id = connection.organization_id) as "belongs",
  ${actsElsewhere} as "elsewhere",
  exists (select from "account" where "userId" = person."id" and "providerId" = 'credential' and "password" is not null) as "hasPassword"`;

/** The person whom an issuer knows under a subject. */
export const linkedPerson = async (
  pool: Pool,
  { organizationId, issuer }: Pick<ConnectionRow, 'organizationId' | 'issuer'>,
  subject: string,
): Promise<Standing | undefined> => {
  const { rows } = await pool.query<Standing>(
    `select ${standing} from sso_identities identity join "user" person on person."id" = identity.person_id
       join sso_connections connection using (organization_id)
     where identity.organization_id = $1 and identity.issuer = $2 and identity.subject = $3`,
    [organizationId, issuer, subject],
  );
  return rows[0];
};

export const personOfAddress = async (
  pool: Pool,
  organizationId: string,
  email: string,
): Promise<Standing | undefined> => {
  const { rows } = await pool.query<Standing>(
    `select ${standing} from "user" person, sso_connections connection
     where connection.organization_id = $1 and person."email" = $2`,
    [organizationId, email],
  );
  return rows[0];
};

/** False when the connection has changed meanwhile, or the identity is another person's. */
export const link = async (
  pool: Pool,
  {
    organizationId,
    issuer,
    subject,
  }: { readonly organizationId: string; readonly issuer: string; readonly subject: string },
  personId: string,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `insert into sso_identities as known (organization_id, issuer, subject, person_id)
     select organization_id, issuer, $3, $4 from sso_connections
     where organization_id = $1 and issuer = $2 and domain_proved_at is not null
     on conflict (organization_id, issuer, subject) do update set person_id = known.person_id where known.person_id = excluded.person_id`,
    [organizationId, issuer, subject, personId],
  );
  return rowCount === 1;
};
