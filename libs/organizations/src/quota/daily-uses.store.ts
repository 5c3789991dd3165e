import { HttpRefusal } from '@cairn/platform/http/refusals.js';
import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { OrganizationsTables } from '../organizations.tables.js';

/** What may be done so many times a day (UTC) by one person, or in one organization. */
export type Quota = {
  readonly what:
    | 'organizations of a person'
    | 'invitations of a person'
    | 'invitations of an organization'
    | 'requests for participation';
  /** Id of the person or the organization. */
  readonly subject: string;
  readonly limit: number;
};

export type QuotaRejection = 'too-many-organizations' | 'too-many-invitations' | 'too-many-participation-requests';

/**
 * Counts a use, in the transaction of what is done: what is refused or repeated under its key does not count.
 *
 * @returns whether the limit admits it
 */
const takeUse = async (
  db: Kysely<OrganizationsTables>,
  { subject, what, limit }: Quota,
  day: string,
): Promise<boolean> => {
  await db.deleteFrom('daily_uses').where('subject', '=', subject).where('day', '<', day).execute();
  const taken = await db
    .insertInto('daily_uses')
    .values({ subject, what, day, uses: 1 })
    .onConflict((row) =>
      row
        .columns(['subject', 'what', 'day'])
        .doUpdateSet({ uses: sql`daily_uses.uses + 1` })
        .where('daily_uses.uses', '<', limit),
    )
    .returning('uses')
    .executeTakeFirst();
  return taken !== undefined;
};

/** @throws HttpRefusal 429 with `code`, naming the limit that is reached and when it ends */
export const admitUse = async (
  db: Kysely<OrganizationsTables>,
  at: string,
  code: QuotaRejection,
  quotas: readonly Quota[],
): Promise<void> => {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO('UTC');
  for (const quota of quotas) {
    if (await takeUse(db, quota, now.toPlainDate().toString())) continue;
    const nextDay = now.startOfDay().add({ days: 1 });
    throw new HttpRefusal(429, code, `At most ${quota.limit} ${quota.what} a day.`, {
      of: quota.what,
      limit: quota.limit,
      retryAfterSeconds: Math.ceil(now.until(nextDay).total('seconds')),
    });
  }
};
