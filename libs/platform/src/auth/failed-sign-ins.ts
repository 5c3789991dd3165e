import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { HttpRefusal } from '../http/refusals.js';

const freeTries = 8;
const longestWaitSeconds = 900;

/**
 * How long to wait before the next try after so many failures in a row: none at first, then doubling up to a quarter of
 * an hour.
 */
export const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestWaitSeconds, 2 ** (failures - freeTries));

const waits = Array.from({ length: 20 }, (_, failures) => waitAfter(failures));
const waited = `counted.last_at + make_interval(secs => ($2::int[])[least(counted.failures, ${waits.length - 1}) + 1])`;

/** Slows down who guesses at one account, from however many addresses; also for accounts that do not exist. */
export class FailedSignIns {
  constructor(
    private readonly pool: Pool,
    private readonly secret: string,
  ) {}

  /**
   * Counts a try as failed before it is made, so that tries made at once count too; {@link succeeded} takes that back.
   *
   * @throws HttpRefusal 429 while the wait is not over
   */
  async admitTry(email: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO failed_sign_ins AS counted VALUES ($1, 1, now()) ON CONFLICT (address_hash) DO UPDATE
       SET failures = CASE WHEN counted.last_at < now() - interval '1 day' THEN 1 ELSE counted.failures + 1 END, last_at = now()
       WHERE ${waited} <= now()`,
      [this.hash(email), waits],
    );
    if (rowCount === 0)
      throw new HttpRefusal(
        429,
        'too-many-failed-sign-ins',
        'Too many sign-ins failed for this address.',
        await this.retryAfter(email),
      );
  }

  async succeeded(email: string): Promise<void> {
    await this.pool.query('DELETE FROM failed_sign_ins WHERE address_hash = $1', [this.hash(email)]);
  }

  private async retryAfter(email: string): Promise<{ retryAfterSeconds: number }> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `SELECT greatest(1, ceil(extract(epoch FROM ${waited} - now())))::int AS seconds FROM failed_sign_ins counted WHERE address_hash = $1`,
      [this.hash(email), waits],
    );
    return { retryAfterSeconds: rows[0]?.seconds ?? 1 };
  }

  private hash(email: string): string {
    return createHmac('sha256', this.secret).update(`failed sign-in ${email.trim().toLowerCase()}`).digest('hex');
  }
}
