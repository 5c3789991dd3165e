/** Something that works in the background until it is stopped. */
export type Running = { stop(): Promise<void> };
