import { certificateNumber, numbersOfAYear } from '@cairn/contracts/certification/certificate-number.js';
import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';

const drawn = (): number => randomInt(numbersOfAYear);

/**
 * A number of that year which nobody can guess and which was never issued before; it stays issued if the transaction is
 * kept.
 */
export const issueNumber = async (
  db: Kysely<CertificationTables>,
  year: string,
  draw: () => number = drawn,
): Promise<string> => {
  for (;;) {
    const number = certificateNumber(year, draw());
    const issued = await db
      .insertInto('issued_numbers')
      .values({ number })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst();
    if (issued) return number;
  }
};
