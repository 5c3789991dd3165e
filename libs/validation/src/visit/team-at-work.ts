import { Rejection } from '@cairn/event-sourcing';
import { type Actor, mustBeIndependent } from './independence.js';
import { beginsAt, hasCome } from './on-site.js';
import type { VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection, Vote } from './visit-state.js';

type Team = { readonly validators: readonly string[]; readonly lead: string };

/** The team of the fixed date, or who reviews an appeal; nobody without either. */
export const teamOf = ({ appointment, reviewers }: Visit): Team | null => reviewers ?? appointment;

/**
 * What was asked for, for somebody of the team who may record what is seen now.
 *
 * @throws Rejection `not-assigned`, `visit-not-scheduled` or `visit-not-begun`, or why the person is not independent
 */
export const mustBeAtWork = (
  visit: Visit,
  { actor, at }: { readonly actor: string; readonly at: string },
  as: Actor,
): VisitEventData<'VisitRequested'> => {
  const { appointment, request } = visit;
  if (!request || !appointment || !teamOf(visit)?.validators.includes(actor))
    throw new Rejection<VisitRejection>('not-assigned');
  mustBeIndependent(as, visit, actor);
  if (visit.status === 're-review') return request;
  if (visit.status !== 'scheduled')
    throw new Rejection<VisitRejection>('visit-not-scheduled', { status: visit.status });
  const begins = beginsAt({ appointment, timeZone: request.timeZone });
  if (!hasCome(begins, at)) throw new Rejection<VisitRejection>('visit-not-begun', { begins });
  return request;
};

/** A re-review looks at open criteria alone; all others keep their finding. */
export const mustBeOpen = ({ status, openCriteria }: Visit, criterionId: string): void => {
  if (status === 're-review' && !openCriteria.has(criterionId))
    throw new Rejection<VisitRejection>('criterion-not-open', { criteria: [criterionId] });
};

/** The verdicts that people of the present team have recorded on a criterion, in the order of the team. */
export const votesOn = (visit: Visit, criterionId: string): readonly (Vote & { readonly personId: string })[] => {
  const votes = visit.verdicts.get(criterionId);
  return (teamOf(visit)?.validators ?? []).flatMap((personId) => {
    const vote = votes?.get(personId);
    return vote ? [{ ...vote, personId }] : [];
  });
};
