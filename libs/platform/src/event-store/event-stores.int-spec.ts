import { eventStoreContract } from '@cairn/event-sourcing/testing/event-store-contract.js';
import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { tenantSettings } from '../tenancy/scope.js';
import { lamps } from '../testing/lamps.js';
import { RunningServices } from '../testing/running-services.js';
import { faultlessDatabase } from '../testing/simulation/faultless-database.js';
import { PostgresEventStore } from './postgres-event-store.js';

const on = (pool: () => Pool) => () => ({
  within: <T>(tenantId: string, work: (store: PostgresEventStore) => Promise<T>): Promise<T> =>
    inTransaction(pool(), tenantSettings(tenantId), (client) => work(new PostgresEventStore(client))),
});

describe('the store on PostgreSQL', () => {
  let running: RunningServices;
  let pool: Pool;
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    pool = running.poolOf('surveys');
  });
  afterAll(() => running.stop());

  eventStoreContract(
    'it',
    on(() => pool),
    { numRuns: process.env['CI'] ? 100 : 20 },
  );
});

describe('the store on the database of the simulation', () => {
  const pool = faultlessDatabase().pool;
  eventStoreContract(
    'it',
    on(() => pool),
  );
});
