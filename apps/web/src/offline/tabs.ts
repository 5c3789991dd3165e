/** What one tab posts to the others about a list of unsent values. */
export type Channel<Message> = { readonly post: (message: Message) => void; readonly close: () => void };

/** Other tabs of this browser; where it cannot reach them, each tab works alone. */
export const channelOf = <Message>(name: string, heard: (message: Message) => void): Channel<Message> => {
  if (!('BroadcastChannel' in globalThis)) return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: { data: unknown }) => heard(data as Message);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
};

/** Does the work in one tab at a time, where the browser has locks. */
export const inOneTab = async (name: string, work: () => Promise<void>): Promise<void> => {
  if (!globalThis.navigator?.locks) return work();
  await navigator.locks.request(name, work);
};
