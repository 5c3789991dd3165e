import type { Command } from '@cairn/event-sourcing';
import { deadlineOf, isOver, remindAt } from './deadlines.js';
import { decisionOf } from './record-decision.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit } from './visit-state.js';

export type MindDeadline = Command<'MindDeadline', Record<string, never>>;

/** Reminds once before a deadline lapses; a deferral without corrective evidence ends as a refusal. */
export const mindDeadline = ({ meta }: MindDeadline, visit: Visit): VisitEvent[] => {
  const deadline = deadlineOf(visit);
  if (!deadline) return [];
  const { kind, until } = deadline;
  if (isOver(until, meta.at)) return kind === 'corrective-evidence' ? [lapsed(visit, until, meta.at)] : [];
  if (visit.reminded.has(until) || !isOver(remindAt(deadline), meta.at)) return [];
  return [{ type: 'DeadlineNeared', data: { kind, until } }];
};

const lapsed = (visit: Visit, until: string, at: string): VisitEvent =>
  decisionOf(
    {
      outcome: 'refused',
      stage: visit.request?.targetStage ?? 0,
      aboveReason: null,
      reasons: `No corrective evidence was handed in by ${until}.`,
    },
    { proposedBy: null, decidedBy: null },
    visit,
    at,
  );
