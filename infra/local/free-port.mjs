import { createServer } from 'node:net';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

/** A port of the loopback address on which nobody listens now. */
export const freePort = () => listen(0, '127.0.0.1');

/** Whether a server could listen on this port on every address. */
export const isPortFree = async (port) => {
  for (const host of ['127.0.0.1', '::']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    }
  }
  return true;
};
