import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { networkOf } from '../http/client-address.js';
import { HttpRefusal } from '../http/refusals.js';

/** How many attempts are free, and the first and the longest wait between two further ones. */
export type Throttle = { readonly free: number; readonly firstSeconds: number; readonly longestSeconds: number };

/** One browser or network that guesses at one account. */
export const ofOneGuesser: Throttle = { free: 15, firstSeconds: 1, longestSeconds: 900 };
/** All unknown browsers together that guess at one account: a pause that its owner can sit out. */
export const ofAllStrangers: Throttle = { free: 60, firstSeconds: 1, longestSeconds: 30 };
/** Codes and passwords asked again of a signed-in person. */
const ofSignedIn: Throttle = { free: 10, firstSeconds: 1, longestSeconds: 900 };

/** Seconds to wait before the next attempt after this number of failures in a row: none at first, then doubling. */
export const waitAfter = (failures: number, { free, firstSeconds, longestSeconds }: Throttle): number =>
  failures < free ? 0 : Math.min(longestSeconds, firstSeconds * 2 ** (failures - free));

/** Who tries to sign in to which account, from where. */
export type SignInTry = {
  readonly email: string;
  /** Network address. */
  readonly address: string;
  /** Number of a browser that has signed in to this account before. */
  readonly device: string | undefined;
};

type Counter = { readonly key: string; readonly throttle: Throttle };

/**
 * Throttles guesses at an account, the same for accounts that do not exist. A browser known to the account has a count
 * of its own, so strangers cannot lock its owner out there.
 */
export class FailedSignIns {
  constructor(
    private readonly pool: Pool,
    private readonly secret: string,
    private readonly throttle: { readonly guesser: Throttle } = { guesser: ofOneGuesser },
  ) {}

  /**
   * Counts an attempt as failed before it is made, so that simultaneous attempts count too; {@link succeeded} takes
   * that back.
   *
   * @throws HttpRefusal 429 while a wait is not over
   */
  admitTry(signIn: SignInTry): Promise<void> {
    return this.count(this.account(signIn.email), this.countersOf(signIn));
  }

  /** Ends the count of this guesser; that of all strangers loses this one attempt only. */
  async succeeded({ email, ...where }: SignInTry): Promise<void> {
    const [own] = this.countersOf({ email, ...where });
    await this.pool.query('DELETE FROM failed_sign_ins WHERE address_hash = $1', [own?.key]);
    await this.pool.query(
      'UPDATE failed_sign_ins SET failures = greatest(0, failures - 1) WHERE address_hash = $1 AND $2',
      [this.account(email), where.device === undefined],
    );
  }

  /** Ends every count of an account, as its password has changed. */
  async forget(email: string): Promise<void> {
    await this.pool.query('DELETE FROM failed_sign_ins WHERE address_hash = $1 OR account_hash = $1', [
      this.account(email),
    ]);
  }

  /**
   * The same for a signed-in person who is asked again for a password or code.
   *
   * @throws HttpRefusal 429 while a wait is not over
   */
  admitConfirmation(personId: string): Promise<void> {
    const key = this.hash(`confirmation ${personId}`);
    return this.count(key, [{ key, throttle: ofSignedIn }]);
  }

  async confirmed(personId: string): Promise<void> {
    await this.pool.query('DELETE FROM failed_sign_ins WHERE address_hash = $1', [
      this.hash(`confirmation ${personId}`),
    ]);
  }

  private countersOf({ email, address, device }: SignInTry): Counter[] {
    if (device !== undefined) return [{ key: this.hash(`device ${device} ${email}`), throttle: this.throttle.guesser }];
    return [
      { key: this.hash(`network ${networkOf(address)} ${email}`), throttle: this.throttle.guesser },
      { key: this.account(email), throttle: ofAllStrangers },
    ];
  }

  private async count(account: string, counters: readonly Counter[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [account]);
      const { rows } = await client.query<{ key: string; failures: number; passed: number }>(
        `SELECT address_hash AS key, failures, extract(epoch FROM now() - last_at)::float AS passed FROM failed_sign_ins
         WHERE address_hash = ANY ($1) AND last_at > now() - interval '1 day'`,
        [counters.map(({ key }) => key)],
      );
      const wait = Math.max(
        0,
        ...counters.map(({ key, throttle }) => {
          const counted = rows.find((row) => row.key === key);
          return counted ? waitAfter(counted.failures, throttle) - counted.passed : 0;
        }),
      );
      if (wait > 0)
        throw new HttpRefusal(429, 'too-many-failed-sign-ins', 'Too many sign-ins failed for this address.', {
          retryAfterSeconds: Math.ceil(wait),
        });
      for (const { key } of counters)
        await client.query(
          `INSERT INTO failed_sign_ins AS counted (address_hash, account_hash, failures, last_at) VALUES ($1, $2, 1, now())
           ON CONFLICT (address_hash) DO UPDATE SET last_at = now(), account_hash = excluded.account_hash,
             failures = CASE WHEN counted.last_at < now() - interval '1 day' THEN 1 ELSE counted.failures + 1 END`,
          [key, account],
        );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private account(email: string): string {
    return this.hash(`account ${email}`);
  }

  private hash(what: string): string {
    return createHmac('sha256', this.secret).update(`failed sign-in ${what}`).digest('hex');
  }
}
