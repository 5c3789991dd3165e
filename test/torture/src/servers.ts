/** PostgreSQL and Redis are children of the process that started this one; it kills and starts them on request. */
export type Servers = {
  /** Answers when the server has been killed and is there again; its port may be another. */
  restart(server: 'postgres' | 'redis', away: number): Promise<number>;
  /** The pid of the server. */
  pid(server: 'postgres' | 'redis'): number;
};

type Started = { readonly server: 'postgres' | 'redis'; readonly port: number; readonly pid: number };

export const serversOfParent = (pids: Record<'postgres' | 'redis', number>): Servers => {
  const current = { ...pids };
  return {
    pid: (server) => current[server],
    restart: (server, away) =>
      new Promise((resolve) => {
        const heard = (message: Started): void => {
          if (message.server !== server) return;
          process.off('message', heard);
          current[server] = message.pid;
          resolve(message.port);
        };
        process.on('message', heard);
        process.send?.({ restart: server, away });
      }),
  };
};
