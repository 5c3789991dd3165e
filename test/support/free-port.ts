import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

let nextPort = 10_000 + (process.pid % 200) * 100;

/**
 * A port that nobody else takes before the program that is to have it has started: from below those which the system
 * hands out by itself, and from a hundred that the other workers of a test run leave alone.
 */
export const freePort = async (): Promise<number> => {
  const port = nextPort;
  nextPort = port % 100 === 99 ? port - 99 : port + 1;
  return (await isFree(port)) ? port : freePort();
};
