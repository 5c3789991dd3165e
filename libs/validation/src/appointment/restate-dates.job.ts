import type { Job } from '@cairn/platform/jobs/job.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { Temporal } from 'temporal-polyfill';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { restateBookings } from './bookings.store.js';

const name = 'restate-dates';

export const aDayAfter = (instant: string): string => Temporal.Instant.from(instant).add({ hours: 24 }).toString();

/**
 * One row for each visit with a fixed date, due every day until the visit begins: a program that was renewed in the
 * meantime may know other rules of its time zone. The key is the visit's id.
 */
export const restateDates: Job<ValidationTables> = {
  name,
  run: ({ tenantId, key }, service) =>
    service.inTenant(systemScope(tenantId, service.clock, `${name} ${key}`), async (tx) => {
      await tx.execute(visitStream, key, { type: 'RestateDate', data: {} });
      const { state } = await tx.load(visitStream, key);
      const { status, request, appointment } = state;
      if (status !== 'scheduled' || !request || !appointment?.span) return;
      if (Temporal.Instant.compare(appointment.span.begins, tx.meta.at) <= 0) return;
      await restateBookings(tx.db, key, appointment, request.timeZone);
      await tx.due({ name }, key, aDayAfter(tx.meta.at));
    }),
};
