import { type Command, Rejection } from '@cairn/event-sourcing';
import { type Actor, mustBeIndependent } from './independence.js';
import { beginsAt, hasCome } from './on-site.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

/** `ifVersion` is the version of the finding the validator saw, 0 for none yet. */
export type RecordFinding = Command<
  'RecordFinding',
  VisitEventData<'FindingRecorded'> & { readonly ifVersion: number; readonly actor: Actor }
>;

/**
 * What a validator of the team saw of one criterion, from the start of the visit on; two who write at once do not
 * overwrite each other.
 */
export const recordFinding = (
  { data: { ifVersion, actor, ...finding }, meta }: RecordFinding,
  visit: Visit,
): VisitEvent[] => {
  const { appointment, request } = visit;
  if (!request || !appointment?.validators.includes(meta.actor)) throw new Rejection<VisitRejection>('not-assigned');
  mustBeIndependent(actor, visit, meta.actor);
  if (visit.status !== 'scheduled')
    throw new Rejection<VisitRejection>('visit-not-scheduled', { status: visit.status });
  const begins = beginsAt({ appointment, timeZone: request.timeZone });
  if (!hasCome(begins, meta.at)) throw new Rejection<VisitRejection>('visit-not-begun', { begins });
  if (!request.checklist.some(({ criterionId }) => criterionId === finding.criterionId)) {
    throw new Rejection<VisitRejection>('criterion-not-in-checklist', { criterionId: finding.criterionId });
  }
  const known = visit.findings.get(finding.criterionId);
  if (known?.verdict === finding.verdict && known.note === finding.note) return [];
  if (finding.verdict === 'contradicted' && finding.note.trim() === '')
    throw new Rejection<VisitRejection>('contradiction-needs-note');
  const version = known?.version ?? 0;
  if (ifVersion !== version) throw new Rejection<VisitRejection>('changed-meanwhile', { version });
  return [{ type: 'FindingRecorded', data: finding }];
};
