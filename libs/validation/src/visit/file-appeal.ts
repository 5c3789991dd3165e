import { type Command, Rejection } from '@cairn/event-sourcing';
import { isOver } from './deadlines.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

/** `submitted`: the assessment that was visited has not been reopened since. */
export type FileAppeal = Command<'FileAppeal', VisitEventData<'AppealFiled'> & { readonly submitted: boolean }>;

/** The hospital asks once, within its time, that others review a refusal. */
export const fileAppeal = ({ data: { submitted, ...data }, meta }: FileAppeal, visit: Visit): VisitEvent[] => {
  const { status, decision, appealed } = visit;
  if (status !== 'decided' || decision?.outcome !== 'refused' || !decision.appealUntil || appealed)
    throw new Rejection<VisitRejection>('nothing-to-appeal', { status });
  if (isOver(decision.appealUntil, meta.at))
    throw new Rejection<VisitRejection>('deadline-over', { until: decision.appealUntil });
  if (!submitted) throw new Rejection<VisitRejection>('assessment-not-submitted');
  return [{ type: 'AppealFiled', data }];
};
