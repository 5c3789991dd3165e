import { type Command, Rejection } from '@cairn/event-sourcing';
import { type Actor, isOverridden, mustBeIndependent } from './independence.js';
import type { Candidate } from './propose-date.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type AppointReviewers = Command<
  'AppointReviewers',
  Omit<VisitEventData<'AppealReviewersAppointed'>, 'appointedBy'> & {
    readonly candidates: readonly Omit<Candidate, 'booked'>[];
    readonly actor: Actor;
  }
>;

/** Fresh people review an appeal: validators who were in no team of the visit and have not decided on it. */
export const appointReviewers = (
  { data: { reviewers, lead, candidates, actor }, meta }: AppointReviewers,
  visit: Visit,
): VisitEvent[] => {
  if (visit.status !== 'appealed' || !visit.request)
    throw new Rejection<VisitRejection>('visit-not-appealed', { status: visit.status });
  mustBeIndependent(actor, visit, meta.actor);
  if (visit.everInTeam.has(meta.actor) || reviewers.includes(meta.actor))
    throw new Rejection<VisitRejection>('scheduler-in-team');
  if (new Set(reviewers).size !== reviewers.length) throw new Rejection<VisitRejection>('validator-named-twice');
  if (!reviewers.includes(lead)) throw new Rejection<VisitRejection>('lead-not-in-team');
  const { team: smallest } = visit.request.rule;
  if (reviewers.length < smallest)
    throw new Rejection<VisitRejection>('team-too-small', { size: reviewers.length, smallest });
  const refuse = (code: VisitRejection, validators: readonly string[]): void => {
    if (validators.length > 0) throw new Rejection<VisitRejection>(code, { validators });
  };
  const named = (wanted: (one: (typeof candidates)[number]) => boolean): string[] =>
    candidates.filter((one) => reviewers.includes(one.personId) && wanted(one)).map(({ personId }) => personId);
  refuse(
    'not-a-validator',
    reviewers.filter((id) => !candidates.some(({ personId }) => personId === id)),
  );
  refuse(
    'reviewer-not-fresh',
    reviewers.filter((id) => visit.everInTeam.has(id) || visit.deciders.has(id)),
  );
  refuse(
    'validator-belongs-to-organization',
    named(({ belonged }) => belonged),
  );
  refuse(
    'validator-in-conflict',
    named(({ personId, conflicted }) => conflicted && !isOverridden(visit, personId)),
  );
  refuse(
    'validator-objected',
    reviewers.filter((id) => visit.objected.has(id) && !isOverridden(visit, id)),
  );
  return [{ type: 'AppealReviewersAppointed', data: { reviewers, lead, appointedBy: meta.actor } }];
};
