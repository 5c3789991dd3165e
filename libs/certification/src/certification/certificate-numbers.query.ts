import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { certificateNumber } from './certificate-number.js';

/** The next number of a year. It counts only if the transaction is kept, and two grants take turns. */
export const nextNumber = async (db: Kysely<CertificationTables>, year: string): Promise<string> => {
  const { last } = await db
    .insertInto('certificate_numbers')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((row) => ({ last: row('certificate_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return certificateNumber(year, last);
};
