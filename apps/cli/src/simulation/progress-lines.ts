import type { Tally } from '@cairn/simulation/tally.js';

const EVERY_MS = 5000;

/** Says every few seconds how far it is, at which rate, and how long it will take yet. */
export const progressLines = (
  facilities: number,
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): ((tally: Tally) => void) => {
  const started = now();
  let said = started;
  return (tally) => {
    if (now() - said < EVERY_MS) return;
    said = now();
    const rate = tally.facilities / ((said - started) / 1000);
    say(
      tally.facilities < facilities
        ? `${tally.facilities} of ${facilities} facilities, ${rate.toFixed(1)}/s, ${lasting((facilities - tally.facilities) / rate)} left\n`
        : `${tally.visits} visits\n`,
    );
  };
};

/** `3 min 20 s` */
export const lasting = (seconds: number): string =>
  seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
