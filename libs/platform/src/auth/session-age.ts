const minute = 60_000;
const hour = 60 * minute;

/** How often the use of a session is recorded. */
const touchedEvery = 5 * minute;

/** Whether a session has been unused for so long that it has ended. */
export const isIdle = (seenAt: Date, now: Date, idleHours: number): boolean =>
  now.getTime() - seenAt.getTime() >= idleHours * hour;

export const isWorthTouching = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() >= touchedEvery;

/** Whether the person has confirmed their identity so recently that a sensitive change is allowed. */
export const isFresh = (confirmedAt: Date, now: Date, freshMinutes: number): boolean =>
  now.getTime() - confirmedAt.getTime() < freshMinutes * minute;
