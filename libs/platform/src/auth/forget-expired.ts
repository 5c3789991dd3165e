import type { Pool } from 'pg';

const hour = 60 * 60 * 1000;

/** Removes sessions, codes, counts and changes that have had their day. */
const forgetExpired = async (pool: Pool): Promise<void> => {
  await pool.query(`DELETE FROM "session" WHERE "expiresAt" < now() - interval '1 day'`);
  await pool.query(`DELETE FROM "verification" WHERE "expiresAt" < now() - interval '1 day'`);
  await pool.query(`DELETE FROM "rateLimit" WHERE "lastRequest" < extract(epoch FROM now() - interval '1 day') * 1000`);
  await pool.query(`DELETE FROM failed_sign_ins WHERE last_at < now() - interval '2 days'`);
  await pool.query(`DELETE FROM acts WHERE at < now() - interval '30 days'`);
  await pool.query(`DELETE FROM account_changes WHERE at < now() - interval '30 days'`);
};

/** Does so every hour until it is stopped; a failure waits for the next hour. */
export const forgetExpiredHourly = (pool: Pool): (() => void) => {
  const timer = setInterval(() => void forgetExpired(pool).catch(() => undefined), hour);
  timer.unref();
  return () => clearInterval(timer);
};
