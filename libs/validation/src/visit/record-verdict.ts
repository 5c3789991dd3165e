import { type Command, Rejection } from '@cairn/event-sourcing';
import type { Actor } from './independence.js';
import { settle } from './settle.js';
import { mustBeAtWork, mustBeOpen, teamOf } from './team-at-work.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import { evolveVisit, type Visit, type VisitRejection } from './visit-state.js';

/** `ifVersion` is the version of the own verdict that the validator saw, 0 for none yet. */
export type RecordVerdict = Command<
  'RecordVerdict',
  Omit<VisitEventData<'VerdictRecorded'>, 'personId' | 'afterReveal'> & {
    readonly ifVersion: number;
    readonly actor: Actor;
  }
>;

/**
 * What a validator of the team saw of one criterion, from the start of the visit on. Each has a verdict of the own,
 * which nobody else sees until the whole team has recorded one or the lead reveals them; one that comes or changes
 * after that says so.
 */
export const recordVerdict = (
  { data: { ifVersion, actor, ...seen }, meta }: RecordVerdict,
  visit: Visit,
): VisitEvent[] => {
  const request = mustBeAtWork(visit, meta, actor);
  const { criterionId } = seen;
  if (!request.checklist.some((item) => item.criterionId === criterionId))
    throw new Rejection<VisitRejection>('criterion-not-in-checklist', { criterionId });
  mustBeOpen(visit, criterionId);
  const known = visit.verdicts.get(criterionId)?.get(meta.actor);
  if (
    known?.verdict === seen.verdict &&
    known.note === seen.note &&
    known.strengths === seen.strengths &&
    known.recommendations === seen.recommendations
  )
    return [];
  if (seen.verdict === 'contradicted' && seen.note.trim() === '')
    throw new Rejection<VisitRejection>('contradiction-needs-note');
  const version = known?.version ?? 0;
  if (ifVersion !== version) throw new Rejection<VisitRejection>('changed-meanwhile', { version });
  const recorded: VisitEvent = {
    type: 'VerdictRecorded',
    data: { personId: meta.actor, ...seen, afterReveal: isAfterReveal(visit, criterionId) },
  };
  return [recorded, ...settle(evolveVisit(visit, recorded), criterionId)];
};

/** Somebody who visits alone is influenced by nobody. */
const isAfterReveal = (visit: Visit, criterionId: string): boolean =>
  visit.revealed.has(criterionId) && (teamOf(visit)?.validators.length ?? 0) > 1;
