import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export type CutCommit = {
  /** The database as it is reached over this line. */
  readonly url: string;
  /** The next transaction that has sent this word is committed, and the line is cut before the answer comes. */
  cutWhenCommitted(word: string): void;
  close(): Promise<void>;
};

/** A connection to PostgreSQL that can fail at the one moment at which the outcome of a transaction is unknown. */
export const openCutCommit = async (databaseUrl: string): Promise<CutCommit> => {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let word: string | undefined;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let sent = '';
    let mute = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => [client, database].forEach((one) => (one.destroy(), sockets.delete(one))));
    }
    client.on('data', (chunk) => {
      sent = (sent + chunk.toString('latin1')).slice(-50_000);
      if (word !== undefined && sent.includes(word) && chunk.includes('COMMIT\0')) {
        word = undefined;
        mute = true;
      }
      if (chunk.includes('COMMIT\0')) sent = '';
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      if (!mute) client.write(chunk);
      else if (chunk.includes('COMMIT\0')) client.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutWhenCommitted: (next) => (word = next),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
