import type { DeadlineKind } from '@cairn/contracts/validation/visit.js';
import { Temporal } from 'temporal-polyfill';
import type { Visit } from './visit-state.js';

type Deadline = { readonly kind: DeadlineKind; readonly until: string };

/** So long before a deadline lapses the hospital is reminded; of an offered date sooner, since it is held for days. */
const NOTICE_HOURS = { answer: 24, 'corrective-evidence': 168, appeal: 168 } as const;

/** What the hospital has to do next and by when; null where nothing is due. */
export const deadlineOf = ({ status, proposal, decision, appealed }: Visit): Deadline | null => {
  if (status === 'deferred' && decision?.correctiveUntil)
    return { kind: 'corrective-evidence', until: decision.correctiveUntil };
  if (status === 'decided' && decision?.appealUntil && !appealed)
    return { kind: 'appeal', until: decision.appealUntil };
  return proposal?.holdUntil ? { kind: 'answer', until: proposal.holdUntil } : null;
};

export const isOver = (until: string, now: string): boolean => Temporal.Instant.compare(until, now) <= 0;

export const remindAt = ({ kind, until }: Deadline): string =>
  Temporal.Instant.from(until).subtract({ hours: NOTICE_HOURS[kind] }).toString();

/** When the next thing is to be done about the deadline: the reminder, or what follows when it has lapsed. */
export const nextMoment = (visit: Visit, now: string): string | null => {
  const deadline = deadlineOf(visit);
  if (!deadline || isOver(deadline.until, now)) return null;
  const reminder = remindAt(deadline);
  return visit.reminded.has(deadline.until) ? deadline.until : isOver(reminder, now) ? now : reminder;
};
