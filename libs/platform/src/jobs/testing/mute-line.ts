import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A proxy before a server that can silence connections: they stay open, and no data passes any more. */
export type MuteLine = {
  readonly url: string;
  /** Silences every open connection; later ones work. */
  mute(): number;
  stop(): Promise<void>;
};

export const openMuteLine = async (to: string): Promise<MuteLine> => {
  const { hostname, port } = new URL(to);
  const open = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    const pair = [near, connect(Number(port), hostname)] as const;
    open.add(pair);
    pair.forEach((end, index) => {
      const other = pair[1 - index] as Socket;
      end.pipe(other);
      end.on('error', () => undefined);
      end.on('close', () => {
        open.delete(pair);
        other.destroy();
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mute: () => {
      for (const [near, far] of open)
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const)
          one.unpipe(other).resume();
      return open.size;
    },
    stop: async () => {
      for (const pair of open) pair.forEach((end) => end.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
};
