import type { Command } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { VisitEvent } from './visit-events.js';
import type { Visit } from './visit-state.js';
import { spanOf } from './wall-time.js';

export type RestateDate = Command<'RestateDate', Record<string, never>>;

/**
 * A fixed date is a wall time at the facility, so it takes place at another instant once the rules of the zone change.
 * Calendars hold the rules they were sent; the raised sequence has them take the entry anew.
 */
export const restateDate = ({ meta }: RestateDate, { status, request, appointment }: Visit): VisitEvent[] => {
  if (status !== 'scheduled' || !request || !appointment?.span) return [];
  const span = spanOf(appointment, request.timeZone);
  if (span.begins === appointment.span.begins && span.ends === appointment.span.ends) return [];
  if (hasBegun(span.begins, meta.at) || hasBegun(appointment.span.begins, meta.at)) return [];
  return [{ type: 'DateRestated', data: { sequence: appointment.sequence + 1, span } }];
};

const hasBegun = (begins: string, now: string): boolean => Temporal.Instant.compare(begins, now) <= 0;
