import { canonicalEmail } from '@cairn/contracts/email.js';
import type { Pool } from 'pg';
import { inTransaction } from '../database/transaction.js';
import { NotFound } from '../http/refusals.js';
import type { NewPerson, Person } from './sign-in.js';

export const findPerson = async (
  pool: Pool,
  by: { readonly id: string } | { readonly email: string },
): Promise<Person | undefined> => {
  const [column, value] = 'id' in by ? ['id', by.id] : ['email', canonicalEmail(by.email)];
  const { rows } = await pool.query<Person>(
    `select "id", "name", "email", "locale", "timeZone", "twoFactorEnabled",
            exists (select from "account" where "userId" = person."id" and "providerId" = 'credential' and "password" is not null) as "hasPassword"
     from "user" person where "${column}" = $1`,
    [value],
  );
  return rows[0];
};

export const createPerson = async (
  pool: Pool,
  { email, name, locale = 'en', timeZone = 'UTC' }: NewPerson,
): Promise<{ id: string; created: boolean }> => {
  const address = canonicalEmail(email);
  const { rows } = await pool.query<{ id: string }>(
    'insert into "user" ("email", "name", "locale", "timeZone") values ($1, $2, $3, $4) on conflict ("email") do nothing returning "id"',
    [address, name, locale, timeZone],
  );
  if (rows[0]) return { id: rows[0].id, created: true };
  const person = await findPerson(pool, { email: address });
  if (!person) throw new NotFound('person-not-found');
  return { id: person.id, created: false };
};

export const introducePerson = async (
  pool: Pool,
  personId: string,
  { name, timeZone }: { readonly name: string; readonly timeZone?: string | undefined },
): Promise<void> => {
  await pool.query(
    'update "user" set "name" = $2, "timeZone" = coalesce($3, "timeZone"), "updatedAt" = now() where "id" = $1',
    [personId, name, timeZone],
  );
};

/** The link to set a password was mailed to that address, so the address is verified. */
export const writePassword = async (pool: Pool, personId: string, hash: string): Promise<void> => {
  await pool.query(
    `with person as (update "user" set "emailVerified" = true, "updatedAt" = now() where "id" = $1 returning "id")
     insert into "account" ("accountId", "providerId", "userId", "password") select "id"::text, 'credential', "id", $2 from person
     on conflict ("userId", "providerId") do update set "password" = excluded."password", "updatedAt" = now()`,
    [personId, hash],
  );
};

export const passwordHashOf = async (pool: Pool, personId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ password: string | null }>(
    `select "password" from "account" where "userId" = $1 and "providerId" = 'credential'`,
    [personId],
  );
  return rows[0]?.password ?? undefined;
};

/** The same password under another hash: nobody is informed, and trusted devices stay trusted. */
export const replaceHash = async (
  pool: Pool,
  personId: string,
  { former, next }: { readonly former: string; readonly next: string },
): Promise<void> => {
  await inTransaction(pool, `SET LOCAL cairn.same_password = 'on'`, (client) =>
    client.query(
      `update "account" set "password" = $3 where "userId" = $1 and "providerId" = 'credential' and "password" = $2`,
      [personId, former, next],
    ),
  );
};

export const erasePerson = async (pool: Pool, personId: string): Promise<void> => {
  await pool.query(
    `with sessions as (delete from "session" where "userId" = $1::uuid), accounts as (delete from "account" where "userId" = $1::uuid),
          factors as (delete from "twoFactor" where "userId" = $1::uuid),
          passkeys as (delete from "passkey" where "userId" = $1::uuid),
          identities as (delete from sso_identities where person_id = $1::uuid),
          invited as (delete from access.invited_names where person_id = $1::uuid)
     update "user" set "name" = 'Erased', "email" = $1::text || '@erased.invalid', "image" = null, "emailVerified" = false, "twoFactorEnabled" = false, "updatedAt" = now()
     where "id" = $1::uuid`,
    [personId],
  );
};
