/** A background activity. `stop` resolves when it has ended. */
export type Running = { stop(): Promise<void> };
