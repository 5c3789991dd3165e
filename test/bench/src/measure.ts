export type Rate = { readonly perSecond: number; readonly p99Ms: number; readonly p50Ms: number };

/** Lets `clients` repeat the work for some seconds, each waiting for its own. */
export const rateOf = async (
  clients: number,
  seconds: number,
  work: (client: number, turn: number) => Promise<unknown>,
): Promise<Rate> => {
  const millis: number[] = [];
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        const before = performance.now();
        await work(client, turn);
        millis.push(performance.now() - before);
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  return { perSecond: millis.length / took, ...percentiles(millis) };
};

export const percentiles = (millis: number[]): { readonly p50Ms: number; readonly p99Ms: number } => {
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
};

export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
