import type { DigestFrequency } from '@cairn/contracts/notifications/mail-timing.js';
import { Temporal } from 'temporal-polyfill';

const TIME = '07:00';
const period = { daily: { days: 1 }, weekly: { days: 7 } } as const;

/** A digest is due at `slot` and sums up what came after `since`; both are instants. */
export type DigestSlot = { readonly since: string; readonly slot: string };

/** The digest of a person in the zone that sums up what comes at the instant. */
export const digestSlotAfter = (at: string, frequency: DigestFrequency, timeZone: string): DigestSlot => {
  const now = Temporal.Instant.from(at);
  const onDay = (day: Temporal.PlainDate): Temporal.ZonedDateTime => day.toZonedDateTime({ timeZone, plainTime: TIME });
  let day = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const isSlot = (): boolean =>
    (frequency === 'daily' || day.dayOfWeek === 1) && Temporal.Instant.compare(onDay(day).toInstant(), now) >= 0;
  while (!isSlot()) day = day.add({ days: 1 });
  return {
    since: onDay(day.subtract(period[frequency])).toInstant().toString(),
    slot: onDay(day).toInstant().toString(),
  };
};
