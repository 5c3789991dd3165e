import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { freshDatabase } from './fresh-database.js';

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a fresh database', () => {
  it('is empty and apart from every other', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    await ask(one.url, 'create table note (text text)');
    await expect(ask(other.url, 'select * from note')).rejects.toThrow('does not exist');
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is gone after it was dropped, although someone was connected', async () => {
    const { url, drop } = await freshDatabase();
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await drop();
    await expect(ask(url, 'select 1')).rejects.toThrow('does not exist');
    await client.end();
  });

  it('copies a template that is filled once', async () => {
    let filled = 0;
    const template = {
      name: `notes-${randomUUID().slice(0, 8)}`,
      fill: async (url: string) => {
        filled += 1;
        await ask(url, `create table note (text text); insert into note values ('kept')`);
      },
    };
    const databases = await Promise.all([freshDatabase(template), freshDatabase(template), freshDatabase(template)]);
    for (const { url } of databases) expect(await ask(url, 'select text from note')).toEqual([{ text: 'kept' }]);
    expect(filled).toBe(1);
    await Promise.all(databases.map(({ drop }) => drop()));
  });
});
