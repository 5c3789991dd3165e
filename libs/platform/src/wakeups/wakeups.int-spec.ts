import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@cairn/testing/eventually.js';
import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { Client } from 'pg';
import { Wakeups } from './wakeups.js';

describe('hints between processes', () => {
  it('come again after the database was away, over one connection', async () => {
    const { url, drop } = await freshDatabase();
    const server = new URL(url);
    const name = server.pathname.slice(1);
    server.pathname = '/postgres';
    const owner = new Client({ connectionString: server.href });
    await owner.connect();
    const [here, elsewhere] = [new Wakeups(url), new Wakeups(url)];
    await Promise.all([here.start(), elsewhere.start()]);
    try {
      await owner.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
      await owner.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await pause(4_500);
      await owner.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);

      const received: string[] = [];
      here.on('news', () => received.push('news'));
      await eventually(async () => {
        elsewhere.notify('news');
        await pause(100);
        expect(received).toContain('news');
      });
      await pause(1_500);
      const { rows } = await owner.query<{ count: string }>(
        `SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'cairn wakeups'`,
        [name],
      );
      expect(Number(rows[0]?.count)).toBe(2);
    } finally {
      await Promise.all([here.stop(), elsewhere.stop()]);
      await owner.end();
      await drop();
    }
  });
});
