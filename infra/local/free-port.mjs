import { createServer } from 'node:net';
import { codeOf } from './failure.mjs';

const listen = (/** @type {number} */ port, /** @type {string} */ host) =>
  /** @type {Promise<number>} */
  (
    new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen({ port, host, exclusive: true }, () => {
        const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
        server.close(() => resolve(taken));
      });
    })
  );

/** A port of the loopback address on which nobody listens now. */
export const freePort = () => listen(0, '127.0.0.1');

/** Whether a server could listen on this port on every address. */
export const isPortFree = async (/** @type {number} */ port) => {
  for (const host of ['127.0.0.1', '::']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (['EADDRINUSE', 'EACCES'].includes(codeOf(error) ?? '')) return false;
    }
  }
  return true;
};
