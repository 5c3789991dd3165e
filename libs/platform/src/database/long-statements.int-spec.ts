import { sql } from 'kysely';
import { lamps } from '../testing/lamps.js';
import { RunningServices, specSecret } from '../testing/running-services.js';
import { kyselyOn } from './connection-dialect.js';
import { createPool } from './pool.js';
import { urlForRole } from './roles.js';
import { inTransaction } from './transaction.js';

describe('a statement', () => {
  let running: RunningServices;
  beforeAll(async () => void (running = await RunningServices.prepare(lamps)));
  afterAll(() => running.stop());

  const timeout = sql<{ statement_timeout: string }>`SHOW statement_timeout`;
  const sleeping = sql`SELECT pg_sleep(0.6)`;

  it('of a request ends after fifteen seconds, one of a job that reads everything after ten minutes', async () => {
    const service = running.service(lamps);
    const of = async (read: 'inProgramme' | 'inProgrammeForLong') =>
      (await service[read]((db) => timeout.execute(db))).rows[0]?.statement_timeout;
    expect([await of('inProgramme'), await of('inProgrammeForLong'), await of('inProgramme')]).toEqual([
      '15s',
      '10min',
      '15s',
    ]);
  });

  it('is waited for by the client as long as the work says, and no longer', async () => {
    const pool = createPool(urlForRole(running.ownerUrl, 'cairn_surveys', specSecret), 1, 'spec', {
      answerWithinMs: 200,
    });
    try {
      await expect(inTransaction(pool, '', (client) => sleeping.execute(kyselyOn(client)))).rejects.toThrow(
        'Query read timeout',
      );
      await expect(
        inTransaction(pool, '', (client) => sleeping.execute(kyselyOn(client, 5_000))),
      ).resolves.toMatchObject({
        rows: [{}],
      });
    } finally {
      await pool.end();
    }
  });
});
