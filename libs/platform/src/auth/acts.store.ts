import type { Pool } from 'pg';

/** For the audit log: a sign-in was refused. Of an address without an account nothing is known, and nothing is kept. */
export const noteFailedSignIn = async (
  pool: Pool,
  email: string,
  step: 'password' | 'single-sign-on-required',
): Promise<void> => {
  await pool.query(
    `insert into acts (what, subject_id, detail) select 'sign-in-failed', "id", jsonb_build_object('step', $2::text) from "user" where "email" = $1`,
    [email, step],
  );
};

/** For the audit log: a code of the second factor, or a password asked for again, was refused. */
export const noteFailedStep = async (pool: Pool, personId: string, step: 'code' | 'confirmation'): Promise<void> => {
  await pool.query(
    `insert into acts (what, subject_id, detail) values ('sign-in-failed', $1, jsonb_build_object('step', $2::text))`,
    [personId, step],
  );
};

/** For the audit log: the answer of a passkey was refused. Of one that nobody has registered nothing is kept. */
export const noteFailedPasskey = async (pool: Pool, credentialId: string): Promise<void> => {
  await pool.query(
    `insert into acts (what, subject_id, detail)
     select 'sign-in-failed', "userId", '{"step": "passkey"}' from "passkey" where "credentialID" = $1`,
    [credentialId],
  );
};

/** For the audit log of the organization: the answer of its identity provider signed nobody in. */
export const noteFailedSso = async (
  pool: Pool,
  organizationId: string,
  personId: string | undefined,
  reason: string,
): Promise<void> => {
  await pool.query(
    `insert into acts (what, owner_id, subject_id, detail)
     values ('sign-in-failed', $1, $2, jsonb_build_object('step', 'single-sign-on', 'reason', $3::text))`,
    [organizationId, personId ?? null, reason],
  );
};

/** For the audit log: a key is in use. Once an hour, however often it asks. */
export const noteKeyUse = async (pool: Pool, keyId: string, ownerId: string): Promise<void> => {
  await pool.query({
    name: 'note-key-use',
    text: `with due as (update "apikey" set "notedAt" = now() where "id" = $1 and coalesce("notedAt" < now() - interval '1 hour', true) returning "id")
           insert into acts (what, owner_id, by_id, subject_id) select 'api-key-used', $2, "id", "id" from due`,
    values: [keyId, ownerId],
  });
};
