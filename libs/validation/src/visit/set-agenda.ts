import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { agendaDays, agendaProblems, inOrder } from '@cairn/contracts/validation/agenda-times.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { type Actor, mustBeIndependent } from './independence.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';
import { instantOf } from './wall-time.js';

/**
 * `ifVersion` is the version of the agenda that the person saw, 0 for none yet; `schedules` says that the person is a
 * scheduler or manager of the programme.
 */
export type SetAgenda = Command<
  'SetAgenda',
  {
    readonly entries: readonly AgendaEntry[];
    readonly ifVersion: number;
    readonly actor: Actor;
    readonly schedules: boolean;
  }
>;

/** By who plans visits or by the lead, while the date is fixed: within its hours, and nobody at two entries at once. */
export const setAgenda = (
  { data: { entries, ifVersion, actor, schedules }, meta }: SetAgenda,
  visit: Visit,
): VisitEvent[] => {
  const { request, appointment, agenda } = visit;
  if (visit.status !== 'scheduled' || !request || !appointment)
    throw new Rejection<VisitRejection>('visit-not-scheduled', { status: visit.status });
  mustBeIndependent(actor, visit, meta.actor);
  if (!schedules && appointment.lead !== meta.actor) throw new Rejection<VisitRejection>('not-the-lead');
  const version = agenda?.version ?? 0;
  if (ifVersion !== version) throw new Rejection<VisitRejection>('changed-meanwhile', { version });
  const strangers = entries.flatMap(({ validators }) =>
    validators.filter((personId) => !appointment.validators.includes(personId)),
  );
  if (strangers.length > 0)
    throw new Rejection<VisitRejection>('agenda-not-in-team', { validators: [...new Set(strangers)] });
  const known = new Set(request.checklist.map(({ criterionId }) => criterionId));
  const unknown = entries.flatMap(({ criteria }) => criteria.find((criterionId) => !known.has(criterionId)) ?? []);
  if (unknown[0] !== undefined)
    throw new Rejection<VisitRejection>('criterion-not-in-checklist', { criterionId: unknown[0] });
  const problems = agendaProblems(entries, appointment, appointment.validators);
  const outside = problems.filter(({ code }) => code === 'outside-hours');
  if (outside.length > 0)
    throw new Rejection<VisitRejection>('agenda-outside-hours', { entries: outside.map(({ entryId }) => entryId) });
  const [overlap] = problems.flatMap((one) => (one.code === 'overlap' ? [one] : []));
  if (overlap)
    throw new Rejection<VisitRejection>('agenda-overlap', {
      entries: [overlap.entryId, overlap.otherId],
      people: [...overlap.people],
    });
  mustComeOnClocks(entries, visit);
  const days = agendaDays(appointment);
  const ordered = [...inOrder(entries, days)];
  if (JSON.stringify(ordered) === JSON.stringify(agenda?.entries ?? [])) return [];
  return [{ type: 'AgendaSet', data: { entries: ordered, sequence: appointment.sequence + 1 } }];
};

/** No entry begins or ends at a time that clocks at the facility jump over. */
const mustComeOnClocks = (entries: readonly AgendaEntry[], { request, appointment }: Visit): void => {
  if (!request || !appointment) return;
  const days = new Map(agendaDays(appointment).map((day) => [day.day, day]));
  for (const { day, from, until } of entries) {
    const found = days.get(day);
    if (!found) continue;
    for (const time of [from, until]) {
      const date = Temporal.PlainDate.from(found.date).add({ days: time < found.from ? 1 : 0 });
      instantOf(`${date.toString()}T${time}`, request.timeZone, 'earlier');
    }
  }
};
