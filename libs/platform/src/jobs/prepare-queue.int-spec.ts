import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { type Pool, createPool } from '../database/pool.js';
import { prepareQueue } from './prepare-queue.js';

const role = 'cairn_queue_prepared_again';
const secret = 'a secret for specs that is long enough';

it('leaves the role on its schema throughout, for processes that connect while another one starts', async () => {
  const database = await freshDatabase();
  const owner = createPool(database.url, 2);
  const seen = new Set<unknown>();
  const look = async (): Promise<void> => {
    const { rows } = await owner.query<{ settings: string[] }>(
      'SELECT rolconfig AS settings FROM pg_roles WHERE rolname = $1',
      [role],
    );
    seen.add(rows[0]?.settings.find((one) => one.startsWith('search_path=')));
  };
  const watched = {
    connect: () => owner.connect(),
    query: async (text: string, values?: unknown[]) => {
      const result = await owner.query(text, values);
      await look();
      return result;
    },
  } as unknown as Pool;
  try {
    await prepareQueue(owner, secret, role);
    await prepareQueue(watched, secret, role);
    expect([...seen]).toEqual(['search_path=bullmq']);
  } finally {
    await owner.query(`DROP OWNED BY ${role}`);
    await owner.query(`DROP ROLE ${role}`);
    await owner.end();
    await database.drop();
  }
});
